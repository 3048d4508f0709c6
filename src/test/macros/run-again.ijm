// A result has from its content image what ImageJ's users expect, tells how it was made, and is made again from its TIFF
// file, the argument, bit for bit.
// in: plain
// seconds: 120
// argument: OUT.tif
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
selectImage("My cells");
setVoxelSize(0.5, 0.5, 1, "mm");
Property.set("objective", "63x");
makeRectangle(8, 16, 40, 20);
Overlay.addSelection;
makeOval(10, 12, 30, 40);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=32 epochs=1 seed=5 start=noise");
getVoxelSize(width, height, depth, unit);
if (width * getWidth() != 40 || height * getHeight() != 32 || unit != "mm")
	exit("The result is " + width * getWidth() + " x " + height * getHeight() + " " + unit);
getSelectionBounds(x, y, w, h);
if (Overlay.size != 1 || selectionType() != 1 || x != 5 || y != 6 || w != 15 || h != 20)
	exit("Its overlay has " + Overlay.size + " elements, its selection is at " + x + ", " + y + ", " + w + " x " + h);
if (Property.get("objective") != "63x" || Property.get("neuralstyle.use") != "decoration; not for measurement")
	exit("Its properties are " + Property.getList);
info = getImageInfo();
lines = newArray("use=decoration; not for measurement", "seed=5", "height=32", "content=My cells", "style=stripes",
	"content_size=80 x 64 pixels", "stopped=no", "imagej=1.");
for (i = 0; i < lines.length; i++)
	if (indexOf(info, "\n" + lines[i]) < 0)
		exit("Show Info has no line " + lines[i] + ": " + info);
first = pixels();
saveAs("Tiff", getArgument());
close();

// A scale bar of 20 mm is 20 of the result's pixels long.
open(getArgument());
run("Select None");
run("Duplicate...", "title=bar");
run("Remove Overlay");
setColor(0, 0, 0);
fill();
run("Scale Bar...", "width=20 height=4 thickness=4 font=8 color=White background=None location=[Lower Right] horizontal hide");
longest = 0;
for (y = 0; y < getHeight(); y++) {
	count = 0;
	for (x = 0; x < getWidth(); x++)
		if (getPixel(x, y) & 0xffffff == 0xffffff)
			count++;
	longest = maxOf(longest, count);
}
if (longest != 20)
	exit("The scale bar is " + longest + " pixels long.");
close();

// The content image is as it was, and the saved result is made again.
selectImage("My cells");
getSelectionBounds(x, y, w, h);
if (x != 10 || w != 30 || Overlay.size != 1 || getWidth() != 80)
	exit("The content image has changed.");
selectImage(File.getName(getArgument()));
run("Run Again...", "image=[" + File.getName(getArgument()) + "]");
if (getTitle() != "Stylised My cells")
	exit("The active image is " + getTitle());
second = pixels();
for (i = 0; i < first.length; i++)
	if (first[i] != second[i])
		exit("The second run differs at pixel " + i);
close();
run("Run Again...", "image=[" + getArgument() + "] content=[My cells] style=stripes");
third = pixels();
for (i = 0; i < first.length; i++)
	if (first[i] != third[i])
		exit("The third run differs at pixel " + i);
print("Success: repeated");

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth())) & 0xffffff;
	return values;
}
