// With windows: all open images but the style, and but those that are stylised, get one look.
// in: windows
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("dark", "8-bit ramp", 64, 64, 1);
run("Multiply...", "value=0.4");
contents = newArray("My cells", "dark");
for (i = 0; i < nImages; i++) {
	selectImage(i + 1);
	if (getTitle() != "My cells" && getTitle() != "dark" && getTitle() != "stripes")
		contents = Array.concat(contents, getTitle());
}
before = nImages;
run("Stylise All Open Images...", "style=stripes height=64 epochs=1");
if (nImages != 2 * before - 1)
	exit("There were " + before + " images and are " + nImages);
for (i = 0; i < contents.length; i++) {
	selectImage("Stylised " + contents[i]);
	if (getHeight() != 64 || is("locked") || !is("changes"))
		exit("Stylised " + contents[i] + " is " + getHeight() + " pixels high, locked: " + is("locked"));
}
last = nImages;
run("Stylise All Open Images...", "style=stripes height=32 epochs=1");
if (nImages != last + before - 1)
	exit("Results are stylised again: there were " + last + " images and are " + nImages);
print("Success: panels");
