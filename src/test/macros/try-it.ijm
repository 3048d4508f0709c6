// Try It opens its images, unless they are open, and leaves the result active.
// in: windows
// seconds: 400
run("Try It");
if (nImages != 3 || getTitle() != "Stylised sample cells" || getWidth() != 512 || getHeight() != 512)
	exit("There are " + nImages + " images, the active one is " + getTitle() + " of " + getWidth() + " x " + getHeight());
if (indexOf(getImageInfo(), "\npreset=figure\n") < 0 || indexOf(getImageInfo(), "\nstopped=no\n") < 0)
	exit("Show Info says " + getImageInfo());
selectImage("sample mosaic");
selectImage("sample cells");
print("Success: tried");
