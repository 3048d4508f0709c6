// Without batch mode: the window with the result opens at the start, and the result takes its place there.
// in: windows
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
run("Set Scale...", "distance=8 known=1 unit=mm");
selectImage("My cells");
run("Set Scale...", "distance=8 known=2 unit=um");
before = getList("image.titles");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=128 epochs=1 preset=article");
if (getTitle() != "Stylised My cells" || nImages != before.length + 1)
	exit("The active image is " + getTitle() + ", one of " + nImages);
if (getWidth() != 160 || getHeight() != 128 || bitDepth() != 24)
	exit("The result is " + getWidth() + " x " + getHeight() + ", " + bitDepth() + "-bit");
if (Property.get("neuralstyle.content") != "My cells" || indexOf(getMetadata("Info"), "evaluations=20\n") < 0)
	exit("The Info is " + getMetadata("Info"));
getPixelSize(unit, width, height);
if (unit != "um" && unit != fromCharCode(181) + "m" || width != 0.125)
	exit("A pixel is " + width + " " + unit);
shown = pixels();
if (is("locked"))
	exit("The result is locked.");
if (!is("changes"))
	exit("The result does not count as changed.");
rename("shown");
setBatchMode(true);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=128 epochs=1 preset=article");
inBatchMode = pixels();
setBatchMode(false);
for (i = 0; i < shown.length; i++)
	if (shown[i] != inBatchMode[i])
		exit("The results with and without a window differ at pixel " + i);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 hide title=hidden");
if (getTitle() != "hidden" || getInfo("window.title") == "hidden")
	exit("The hidden result is " + getTitle());
print("Success: live window");

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth()));
	return values;
}
