// A time-lapse in a style, without flicker, and beside it its frames stylised one by one; prints how much both change from
// frame to frame where nothing moves, and on what moves. Argument: OUTPUT.png, and after bars the folder sample-data if it is
// not beside the folder of this macro, and what moves: "blobs" with the side of the time-lapse, its frames and its noise, or
// "nuclei" with frames and noise, with spaces between.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
parts = split(getArgument(), "|");
output = "";
lapse = "";
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) lapse = parts[2];

setBatchMode(true);
if (startsWith(lapse, "nuclei"))
	runMacro(macros + "Moving_Nuclei.ijm", samples + "|" + replace(lapse, "nuclei", ""));
else
	runMacro(macros + "Moving_Blobs.ijm", replace(lapse, "blobs ", ""));
side = getHeight();
across = getWidth();
open(samples + "style-strokes.jpg");
rename("strokes");
usual = "content=[Time lapse] style=strokes preset=quick height=" + side + " ";
run("Neural Style Transfer...", usual + "stack title=stack");
getDimensions(width, height, channels, slices, frames);
Stack.getUnits(xUnit, yUnit, zUnit, tUnit, valueUnit);
selectImage("Time lapse");
interval = Stack.getFrameInterval();
second = Property.getSliceLabel(2);
selectImage("stack");
if (channels != 1 || slices != 1 || frames < 2 || Stack.getFrameInterval() != interval || tUnit != "sec")
	exit("The result has " + channels + " channels, " + slices + " slices, " + frames + " frames every "
		+ Stack.getFrameInterval() + " " + tUnit);
if (Property.getSliceLabel(2) != second)
	exit("The second frame has the label " + Property.getSliceLabel(2));

for (t = 1; t <= frames; t++) {
	selectImage("Time lapse");
	setSlice(t);
	run("Neural Style Transfer...", usual + "title=alone" + t);
}
run("Images to Stack", "name=alone title=alone use");
rename("alone");
together = parseFloat(runMacro(macros + "Flicker.ijm", "stack"));
alone = parseFloat(runMacro(macros + "Flicker.ijm", "alone"));
print("Change where nothing moves: " + d2s(together, 2) + " grey levels as a stack, " + d2s(alone, 2)
	+ " frame by frame, ratio " + d2s(together / alone, 3));
if (together > 0.3 * alone)
	exit("The stack flickers.");
together = parseFloat(runMacro(macros + "Warped_Change.ijm", "stack"));
alone = parseFloat(runMacro(macros + "Warped_Change.ijm", "alone"));
print("Change on what moves: " + d2s(together, 2) + " grey levels as a stack, " + d2s(alone, 2) + " frame by frame, ratio "
	+ d2s(together / alone, 3));
if (together > 0.85 * alone)
	exit("What moves flickers.");

// First, middle and last frame of the content, of the stack, and of the frames one by one.
newImage("sheet", "RGB black", 3 * across, 3 * side, 1);
rows = newArray("Time lapse", "stack", "alone");
shown = newArray(1, floor((frames + 1) / 2), frames);
for (row = 0; row < 3; row++)
	for (column = 0; column < 3; column++) {
		selectImage(rows[row]);
		setSlice(shown[column]);
		run("Duplicate...", "title=cell");
		run("RGB Color");
		run("Select All");
		run("Copy");
		close();
		selectImage("sheet");
		makeRectangle(column * across, row * side, across, side);
		run("Paste");
	}
run("Select None");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Success: " + output);
}
