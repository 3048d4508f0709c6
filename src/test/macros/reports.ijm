// Small things that users of such programs and of ImageJ reported: each was wrong once.
// in: plain debian fiji windows
// seconds: 90
keys = " style=stripes height=32 epochs=1 levels=1 content_layer=conv2_1 style_layers=conv1_1";

// An overlay and a selection are where they were, also where the result is larger than the picture that the run works on.
images("RGB ramp", 320, 256, 1);
makeRectangle(200, 160, 60, 40);
Overlay.addSelection;
makeOval(40, 48, 200, 120);
run("Neural Style Transfer...", "output_size=content" + keys);
checkShapes("a result");
selectImage("Stylised cells");
run("Run Again...", "image=[Stylised cells]");
checkShapes("a result made again");
close();
close();
run("Stylise All Open Images...", "output_size=content" + keys);
checkShapes("one of all open images");
closeAll();

// A calibration of grey values comes along. NB: ImageJ's own command needs a display; EveryImage.java does without.
images("16-bit ramp", 80, 64, 1);
if (getInfo("java.awt.headless") != "true")
	run("Calibrate...", "function=[Straight Line] unit=HU text1=[0 65535] text2=[-32768 32767]");
wanted = calibrate(32768);
run("Neural Style Transfer...", "output=same" + keys);
if (calibrate(32768) != wanted)
	exit("32768 is " + calibrate(32768) + " and was " + wanted);
closeAll();

// ImageJ's option for the range of new 16-bit images does not count for a result.
call("ij.ImagePlus.setDefault16bitRange", 12);
images("16-bit ramp", 80, 64, 2);
setMinAndMax(100, 2000);
run("Neural Style Transfer...", "stack output=same" + keys);
getMinAndMax(min, max);
call("ij.ImagePlus.setDefault16bitRange", 0);
if (min != 100 || max != 2000)
	exit("The range is " + min + " to " + max);
closeAll();

// Nine channels and more, also beside the image that is meant.
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("spectral", "8-bit color-mode", 40, 32, 10, 1, 2);
run("Neural Style Transfer...", "content=spectral stack" + keys);
run("Neural Style Transfer...", "content=spectral channels=2,9" + keys);
newImage("lapse", "8-bit ramp", 40, 32, 2);
run("Neural Style Transfer...", "content=lapse stack title=a" + keys);
run("Run Again...", "image=a");
if (getTitle() != "Stylised lapse" && getTitle() != "a")
	exit("Run Again left " + getTitle());
closeAll();

// Titles with spaces at their ends, and keys with tabs and line breaks between them.
images("RGB ramp", 40, 32, 1);
selectImage("stripes");
rename("painting ");
selectImage("cells");
run("Neural Style Transfer...", "content=cells\tstyle=[painting ]\n height=32 epochs=1\tlevels=1");
closeAll();

// The Info's macro line finds its images beside a result with the title of one of them.
images("RGB ramp", 40, 32, 1);
run("Neural Style Transfer...", "title=cells" + keys);
line = getMetadata("Info");
line = substring(line, indexOf(line, "macro=") + 6);
before = nImages;
eval(line);
if (nImages != before + 1)
	exit("The macro line made " + (nImages - before) + " images");
closeAll();
print("Success: reports");

// "cells", the active one, and "stripes".
function images(type, width, height, slices) {
	newImage("stripes", "8-bit ramp", 64, 64, 1);
	newImage("cells", type, width, height, slices);
}

function checkShapes(which) {
	type = selectionType();
	getSelectionBounds(x, y, width, height);
	if (type != 1 || x != 40 || y != 48 || width != 200 || height != 120)
		exit("The selection of " + which + " is of type " + type + ", " + x + "," + y + " " + width + "x" + height);
	Overlay.activateSelection(0);
	getSelectionBounds(x, y, width, height);
	if (x != 200 || y != 160 || width != 60 || height != 40)
		exit("The overlay of " + which + " is " + x + "," + y + " " + width + "x" + height);
	makeOval(40, 48, 200, 120);
}

function closeAll() {
	while (nImages > 0) {
		selectImage(nImages);
		close();
	}
}
