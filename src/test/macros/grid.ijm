// The smallest true grid: the montage is the active image, the cells are the slices of a stack, and a cell is a single run.
// in: plain
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 " +
	"first=strength first_values=[20 90] second=colour second_values=[free style]");
if (getTitle() != "Montage of settings grid of My cells" || nImages != 4 || bitDepth() != 24)
	exit("The active image is " + getTitle() + ", one of " + nImages);
if (getWidth() < 160 || getHeight() < 128)
	exit("The montage is " + getWidth() + " x " + getHeight());
selectImage("Settings grid of My cells");
if (nSlices != 4 || getWidth() != 80 || getHeight() != 64)
	exit("The stack is " + getWidth() + " x " + getHeight() + " x " + nSlices);
setSlice(2);
if (getInfo("slice.label") != "strength=90 colour=free")
	exit("The label of slice 2 is " + getInfo("slice.label"));
of = newArray(25);
for (i = 0; i < 25; i++)
	of[i] = getPixel(3 * i, 2 * i);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 strength=90 colour=free");
for (i = 0; i < 25; i++)
	if (getPixel(3 * i, 2 * i) != of[i])
		exit("Cell 2 and a single run differ at " + 3 * i + ", " + 2 * i);
print("Success: a grid");
