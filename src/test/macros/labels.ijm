// Label images as other programs make them: calibrated ones, of any type, with gaps, with many objects, stacks in which some
// frames have none.
// in: plain debian fiji windows
// seconds: 240
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("waves", "RGB ramp", 40, 90, 1);
usual = " height=0 epochs=1 levels=1 content_layer=conv2_1 style_layers=conv1_1";

// A mask that has the calibration of the image that it was made from.
newImage("gel", "8-bit white", 80, 64, 1);
setColor(60);
fillRect(10, 10, 30, 30);
calibrated("function=[Uncalibrated OD] unit=[OD]");
run("Duplicate...", "title=mask");
setOption("BlackBackground", true);
setThreshold(50, 70, "raw");
run("Convert to Mask");
changes("a calibrated mask", "gel", "content=gel style=stripes regions=mask", "label_objects=1");
newImage("16 bits", "16-bit black", 80, 64, 1);
fillRectOf(1, 4, 4);
fillRectOf(2, 50, 30);
calibrated("function=[Straight Line] unit=[counts] text1=[0 100] text2=[-50 25.5]");
two = changes("16 bits, calibrated", "My cells", "content=[My cells] style=stripes|waves regions=[16 bits]", "label_objects_of_styles=1|1");
newImage("32 bits", "32-bit black", 80, 64, 1);
fillRectOf(1, 4, 4);
fillRectOf(2, 50, 30);
if (changes("32 bits", "My cells", "content=[My cells] style=stripes|waves regions=[32 bits]", "label_objects_of_styles=1|1") != two)
	exit("The type of the label image matters.");
newImage("gaps", "16-bit black", 80, 64, 1);
fillRectOf(17, 4, 4);
fillRectOf(40000, 50, 30);
if (changes("numbers with gaps", "My cells", "content=[My cells] style=stripes|waves regions=gaps", "label_objects_of_styles=1|1") != two)
	exit("Gaps in the numbers matter.");

// As many objects as a segmentation finds: one region with one style, neighbours in different ones with two.
newImage("nuclei", "16-bit black", 80, 64, 1);
for (i = 0; i < 183; i++) {
	setColor(i + 1);
	fillRect(5 * (i % 16), 5 * floor(i / 16), 3, 3);
}
one = changes("183 objects, one style", "My cells", "content=[My cells] style=stripes regions=nuclei", "label_objects=183");
run("Select None");
run("Duplicate...", "title=together");
run("Macro...", "code=v=(v>0)");
if (changes("one label for all", "My cells", "content=[My cells] style=stripes regions=together", "label_objects=1") != one)
	exit("With one style it matters which label an object has.");
changes("183 objects, two styles", "My cells", "content=[My cells] style=stripes|waves regions=nuclei", "label_objects=183");
run("Neural Style Transfer...", "content=[My cells] style=stripes|waves regions=nuclei title=dealt" + usual);
info = getMetadata("Info");
objects = split(substring(info, indexOf(info, "label_objects_of_styles=") + 24, indexOf(info, "\nregions_sha256")), "|");
if (objects.length != 2 || parseInt(objects[0]) + parseInt(objects[1]) != 183 || abs(objects[0] - objects[1]) > 9)
	exit("The objects were dealt out as " + String.join(objects));
again("dealt");

// A stack: what has no label stays, the rest does not, and it can be made again.
newImage("lapse", "8-bit ramp", 80, 64, 4);
newImage("masks", "8-bit black", 80, 64, 4);
setColor(255);
fillRect(10, 10, 30, 30);
for (slice = 3; slice <= 4; slice++) {
	setSlice(slice);
	fillRect(10 + slice, 10, 30, 30);
}
run("Neural Style Transfer...", "content=lapse style=stripes regions=masks stack output=same title=some" + usual);
if (indexOf(getMetadata("Info"), "\nframes_unchanged=2\n") < 0)
	exit("The Info does not say which frames stay as they are.");
for (slice = 1; slice <= 4; slice++) {
	selectImage("lapse");
	setSlice(slice);
	content = newArray(checksum(), getPixel(20, 20));
	selectImage("some");
	setSlice(slice);
	if ((slice == 2) != (checksum() == content[0]))
		exit("Slice " + slice + " is wrong.");
}
setSlice(1);
again("some");
selectImage("masks");
setSlice(1);
run("Select All");
setBackgroundColor(0, 0, 0);
run("Clear", "slice");
run("Select None");
run("Neural Style Transfer...", "content=lapse style=stripes regions=masks stack output=same title=later" + usual);
if (indexOf(getMetadata("Info"), "\nframes_unchanged=1, 2\n") < 0)
	exit("The first frame may be one that stays as it is, too.");
print("Success: labels");

// NB: ImageJ's command has a dialog that Fiji without a display cannot do without.
function calibrated(options) {
	if (getInfo("java.awt.headless") != "true")
		run("Calibrate...", options);
}

function fillRectOf(label, x, y) {
	setColor(label);
	fillRect(x, y, 24, 28);
}

function checksum() {
	sum = 0;
	for (y = 0; y < getHeight(); y++)
		for (x = 0; x < getWidth(); x++)
			sum = (sum * 31 + (getPixel(x, y) & 0xffffff)) % 1000000007;
	return sum;
}

function allPixels() {
	all = newArray(getWidth() * getHeight());
	for (i = 0; i < all.length; i++)
		all[i] = getPixel(i);
	return all;
}

// Makes the result again that is the active image, slice for slice.
function again(title) {
	first = newArray(nSlices);
	for (i = 0; i < nSlices; i++) {
		setSlice(i + 1);
		first[i] = checksum();
	}
	rename("first of " + title);
	run("Run Again...", "image=[first of " + title + "]");
	for (i = 0; i < nSlices; i++) {
		setSlice(i + 1);
		if (checksum() != first[i])
			exit("Run Again makes slice " + (i + 1) + " of " + title + " anew.");
	}
	close();
	selectImage("first of " + title);
	close();
}

// Runs, compares with the content and closes the result; gives a number of its pixels. What has no label must stay.
function changes(name, content, options, info) {
	run("Neural Style Transfer...", options + usual);
	id = getImageID();
	if (indexOf(getMetadata("Info"), "\n" + info + "\n") < 0)
		exit(name + ": the Info does not say " + info);
	number = checksum();
	labels = substring(options, indexOf(options, "regions=") + 8);
	labels = replace(replace(labels, "[", ""), "]", "");
	result = allPixels();
	selectImage(content);
	was = allPixels();
	grey = bitDepth() == 8;
	selectImage(labels);
	label = allPixels();
	selectImage(id);
	outside = 0;
	inside = 0;
	for (i = 0; i < result.length; i++) {
		if (grey)
			was[i] = was[i] * 0x010101;
		if (label[i] != 0)
			inside += abs((result[i] & 0xff) - (was[i] & 0xff));
		else if ((result[i] & 0xffffff) != (was[i] & 0xffffff))
			outside++;
	}
	close();
	if (outside > 0)
		exit(name + ": " + outside + " pixels outside have changed.");
	if (inside < 3000)
		exit(name + ": the pixels inside have changed by " + inside + " in all.");
	return number;
}
