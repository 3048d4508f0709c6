// A blend and a report take the slice, frame and channels that the run saw, whatever the content image shows now. With an
// amount of 0 a blend is the content.
// in: plain debian fiji windows
// seconds: 240
newImage("stripes", "8-bit ramp", 64, 64, 2);
setSlice(2);
run("Invert", "slice");

// Of a single run over one slice: the slice, in a blend of a blend too, by the key too; another image as it is displayed.
levels("lapse", 3, 1);
setSlice(2);
styled("content=lapse style=stripes title=one");
if (indexOf(getMetadata("Info"), "\ncontent_slice=2\n") < 0 || indexOf(getMetadata("Info"), "\nstyle_slice=2\n") < 0)
	exit("The Info is " + getMetadata("Info"));
selectImage("lapse");
setSlice(1);
blended("one", "", 80);
selectImage("Blend of one");
rename("blend");
blended("blend", "", 80);
blended("one", " content=lapse", 80);
selectImage("lapse");
run("Duplicate...", "title=renamed duplicate");
setSlice(3);
blended("one", " content=renamed", 80);
selectImage("renamed");
run("Macro...", "code=v=v+1 stack");
setSlice(3);
blended("one", " content=renamed", 121);
selectImage("lapse");
if (getSliceNumber() != 1)
	exit("The content image is at slice " + getSliceNumber());

// The report: the blend is slice 2; the style distance is to slice 2 of the style, though it shows the first.
run("Fidelity Report...", "result=one");
selectImage("stripes");
setSlice(1);
run("Fidelity Report...", "result=blend map");
if (getResult("SSIM", 1) != 1 || getResult("dE2000", 1) != 0 || getResultString("Style", 1) != "stripes")
	exit("The report of slice 2 says SSIM " + getResult("SSIM", 1) + ", dE2000 " + getResult("dE2000", 1));
if (indexOf(getMetadata("Info"), "\ncontent_seen=slice 2\n") < 0 || indexOf(getMetadata("Info"), "\nstyle_seen=slice 2\n") < 0)
	exit("The map's Info is " + getMetadata("Info"));
close();
run("Fidelity Report...", "result=one");
if (getResult("StyleDistance", 2) != getResult("StyleDistance", 0))
	exit("The style distance was " + getResult("StyleDistance", 0) + " and is " + getResult("StyleDistance", 2));

// Closed and opened again.
path = getDirectory("temp") + "lapse-of-neural-style.tif";
selectImage("lapse");
saveAs("Tiff", path);
close();
open(path);
rename("lapse");
d = File.delete(path);
blended("one", "", 80);

// A cell of a grid.
selectImage("lapse");
setSlice(2);
run("Settings Grid...", "content=lapse style=stripes height=64 epochs=1 content_layer=conv2_1 style_layers=conv1_1 first=strength first_values=[20 90] second=none");
selectImage("lapse");
setSlice(3);
selectImage("Settings grid of lapse");
setSlice(2);
blended("Settings grid of lapse", "", 80);

// Of stacks: the place that belongs to the result's.
selectImage("lapse");
styled("content=lapse style=stripes stack title=slices");
for (z = 1; z <= 3; z++) {
	selectImage("slices");
	setSlice(z);
	blended("slices", "", 40 * z);
}
blended("Blend of slices", "", 120);
for (slices = 1; slices <= 2; slices++) {
	levels("cube" + slices, slices, 3);
	Stack.setPosition(1, 1, 2);
	styled("content=cube" + slices + " style=stripes stack title=many" + slices);
	for (z = 1; z <= slices; z++)
		for (t = 1; t <= 3; t++) {
			selectImage("many" + slices);
			Stack.setPosition(1, z, t);
			blended("many" + slices, "", 40 * z + 10 * (t - 1));
		}
}
// A slice of it does not say where it was: the current one is taken.
selectImage("cube2");
Stack.setPosition(1, 2, 3);
selectImage("many2");
run("Duplicate...", "title=slice slices=1 frames=1");
blended("slice", "", 100);

// Channels: named, some shown, a single one in colour or grey.
newImage("many", "8-bit composite-mode", 40, 32, 3, 2, 1);
for (z = 1; z <= 2; z++)
	for (c = 1; c <= 3; c++) {
		Stack.setPosition(c, z, 1);
		setColor(60 * c + 20 * z);
		fillRect(0, 0, 40, 32);
		setMinAndMax(0, 255);
	}
Stack.setPosition(1, 2, 1);
styled("content=many style=stripes channels=2 title=second");
selectImage("many");
Stack.setActiveChannels("101");
styled("content=many style=stripes title=some");
if (indexOf(getMetadata("Info"), "\ncontent_slice=2\ncontent_channels=1,3\ncontent_mode=composite\n") < 0)
	exit("The Info is " + getMetadata("Info"));
selectImage("many");
Stack.setDisplayMode("color");
Stack.setPosition(3, 1, 1);
styled("content=many style=stripes title=coloured");
selectImage("many");
Stack.setDisplayMode("grayscale");
Stack.setPosition(1, 2, 1);
styled("content=many style=stripes title=grey");
modes = newArray("composite", "color", "grayscale");
for (i = 0; i < 3; i++) {
	selectImage("many");
	Stack.setDisplayMode(modes[i]);
	Stack.setActiveChannels("111");
	Stack.setPosition(2, 1, 1);
	blended("second", "", 160 << 8);
	blended("some", "", 100 << 16 | 220);
	blended("coloured", "", 200);
	blended("grey", "", 100);
	selectImage("many");
	Stack.getPosition(c, z, t);
	Stack.getDisplayMode(mode);
	if (c != 2 || z != 1 || mode != modes[i])
		exit("The content image is at channel " + c + ", slice " + z + " in mode " + mode);
}
print("Success: what the run saw");

// All of slice z and frame t is 40 z + 10 (t - 1).
function levels(title, slices, frames) {
	newImage(title, "8-bit black", 40, 32, 1, slices, frames);
	for (z = 1; z <= slices; z++)
		for (t = 1; t <= frames; t++) {
			Stack.setPosition(1, z, t);
			setColor(40 * z + 10 * (t - 1));
			fillRect(0, 0, 40, 32);
		}
	Stack.setPosition(1, 1, 1);
}

function styled(options) {
	run("Neural Style Transfer...", options + " height=32 epochs=1 levels=1 preset=article content_layer=conv2_1 style_layers=conv1_1");
}

// The blend stays open, alone of its title. wanted: a grey level below 256, or a colour.
function blended(stylised, options, wanted) {
	if (isOpen("Blend of " + stylised)) {
		selectImage("Blend of " + stylised);
		close();
	}
	run("Blend With Content...", "stylised=[" + stylised + "] amount=0" + options);
	found = getPixel(20, 15) & 0xffffff;
	if (stylised != "coloured" && wanted < 256)
		wanted = 0x10101 * wanted;
	if (found != wanted)
		exit("The content in " + getTitle() + options + " is " + toHex(found) + ", not " + toHex(wanted));
}
