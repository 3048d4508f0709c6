// Selections and label images: what lies outside is the content, bit for bit, and what lies inside has the style.
// in: plain
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("waves", "RGB ramp", 40, 90, 1);
usual = "content=[My cells] height=0 epochs=1 levels=1 threads=1 ";

selectImage("My cells");
makeOval(10, 8, 60, 48);
changed = compared("a selection", "style=stripes " + usual, 1);
selectImage("My cells");
makeOval(10, 8, 60, 48);
setKeyDown("shift");
makeRectangle(70, 50, 10, 14);
setKeyDown("none");
if (Roi.getType != "composite")
	exit("The selection is " + Roi.getType);
if (compared("a composite selection", "style=stripes " + usual, 1) == changed)
	exit("A larger selection changes nothing more.");
selectImage("My cells");
makeOval(10, 8, 60, 48);
if (compared("feather", "style=stripes feather=9 " + usual, 1) == changed)
	exit("feather changes nothing.");
selectImage("My cells");
run("Select None");

selectImage("stripes");
makeRectangle(0, 0, 20, 20);
part = compared("a selection on the style", "style=stripes " + usual, 0);
selectImage("stripes");
run("Select None");
if (part == compared("all of the style", "style=stripes " + usual, 0))
	exit("A selection on the style image changes nothing.");

// A mask as ImageJ makes it from a threshold, and labels with a style each.
newImage("mask", "8-bit black", 80, 64, 1);
makeRectangle(8, 8, 40, 40);
setColor(255);
fill();
run("Select None");
compared("a mask", "style=stripes regions=mask " + usual, 2);
newImage("labels", "16-bit black", 80, 64, 1);
setColor(1);
fillRect(0, 0, 30, 64);
setColor(2);
fillRect(30, 0, 30, 64);
two = compared("labels", "style=stripes|waves regions=labels " + usual, 2);
if (two == compared("labels, styles the other way round", "style=waves|stripes regions=labels " + usual, 2))
	exit("The order of the styles does not matter.");
// The same again, bit for bit: the run knows its selection and labels.
selectImage("My cells");
makeOval(10, 8, 60, 48);
run("Neural Style Transfer...", "style=stripes|waves regions=labels feather=3 title=first " + usual);
first = pixels();
run("Run Again...", "image=first");
if (pixels() != first)
	exit("Run Again gives another picture.");
print("Success: regions");

function pixels() {
	sum = 0;
	for (y = 0; y < getHeight(); y++)
		for (x = 0; x < getWidth(); x++)
			sum = (sum * 31 + (getPixel(x, y) & 0xffffff)) % 1000000007;
	return sum;
}

// Runs and compares with the content; gives the sum of the changes. inside: 0 everything may change, 1 what is selected on
// the content, 2 what is not 0 in the label image.
function compared(name, options, inside) {
	run("Neural Style Transfer...", options);
	id = getImageID();
	labels = "mask";
	if (indexOf(options, "=labels") >= 0)
		labels = "labels";
	sum = 0;
	outside = 0;
	for (y = 0; y < 64; y++)
		for (x = 0; x < 80; x++) {
			selectImage("My cells");
			content = getPixel(x, y) & 0xffffff;
			within = true;
			if (inside == 1)
				within = selectionContains(x, y);
			if (inside == 2) {
				selectImage(labels);
				within = getPixel(x, y) != 0;
			}
			selectImage(id);
			change = abs((getPixel(x, y) & 0xff) - (content & 0xff));
			if (within)
				sum += change;
			else if ((getPixel(x, y) & 0xffffff) != content)
				outside++;
		}
	close();
	if (outside > 0)
		exit(name + ": " + outside + " pixels outside have changed.");
	if (sum < 3000)
		exit(name + ": the pixels inside have changed by " + sum + " in all.");
	return sum;
}
