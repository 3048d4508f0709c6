// A 16-bit image stays one: the result has the content's type, LUT, display range and size, and can be measured like it.
// Argument: OUTPUT.tif; without it the images stay open.

samples = File.getParent(getInfo("macro.filepath")) + "/../sample-data/";
output = getArgument();

setBatchMode(true);
open(samples + "cell.png");
rename("cell");
run("16-bit");
run("Multiply...", "value=200");   // as from a camera of 16 bits
run("Enhance Contrast", "saturated=0.35");
open(samples + "style-strokes.jpg");
rename("strokes");
run("Neural Style Transfer...", "content=cell style=strokes preset=quick output=same output_size=content title=painted");
if (output == "")
	setBatchMode("exit and display");
else
	saveAs("Tiff", output);
