// A macro needs no image but those that come with the plugin: named by their names, open or not, and found again by what a result
// says of itself.
// in: plain debian fiji windows
// seconds: 120
cheap = " height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1";
run("Neural Style Transfer...", "content=[sample cells] style=[sample mosaic]" + cheap);
if (nImages != 1 || getTitle() != "Stylised sample cells" || getWidth() != 32)
	exit("There are " + nImages + " images, the active one is " + getTitle());
line = "content=[sample cells] style=[sample mosaic] ";
if (indexOf(getImageInfo(), line) < 0)
	exit("Show Info has no " + line + ": " + getImageInfo());
rename("closed");
run("Run Again...", "image=closed");
rename("again");
run("Fidelity Report...", "result=closed");
ssim = getResult("SSIM", nResults - 1);
run("Blend With Content...", "stylised=closed amount=50");
close();

// The same lines with the samples open, in windows with those titles.
run("sample cells");
if (getTitle() != "sample cells" || getWidth() != 512 || bitDepth() != 24)
	exit("The menu opened " + getTitle() + ", " + getWidth() + " pixels wide, " + bitDepth() + "-bit");
run("sample mosaic");
run("Neural Style Transfer...", "content=[sample cells] style=[sample mosaic] title=open" + cheap);
if (difference("closed", "open") + difference("closed", "again") > 0)
	exit("With the samples open the picture is another one.");

// An open image with the name comes first.
selectImage("sample cells");
run("Invert");
run("Neural Style Transfer...", "content=[sample cells] style=[sample mosaic] title=inverted" + cheap);
if (difference("closed", "inverted") == 0)
	exit("The sample was taken in place of the open image of its title.");

// Once more from the menu: a title of its own.
run("sample cells");
if (getTitle() != "sample cells-1")
	exit("The menu opened " + getTitle());
run("Run Again...", "image=closed");
rename("third");
if (difference("closed", "third") > 0)
	exit("Run Again took the changed sample.");
run("Neural Style Transfer...", "content=[sample nuclei] style=[sample glass|sample strokes|sample hatching] style_shares=50|30|20" + cheap);
run("Settings Grid...", "content=[sample nuclei] style=[sample glass] height=64 epochs=1 first_values=[25 75] second=none");
print("Success: SSIM " + ssim);

function difference(one, two) {
	imageCalculator("Difference create", one, two);
	getStatistics(area, mean, min, max);
	close();
	return max;
}
