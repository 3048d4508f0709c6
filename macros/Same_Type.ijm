// A 16-bit image stays one: the result has the content's type, LUT, display range and size, and can be measured like it.
// Argument: OUTPUT.tif, without which the images stay open, and after bars the folder sample-data if it is not beside the folder
// of this macro, and another height for the run.

samples = File.getParent(getInfo("macro.filepath")) + "/../sample-data/";
parts = split(getArgument(), "|");
output = "";
height = "";
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) height = " height=" + parts[2];

setBatchMode(true);
open(samples + "cell.png");
rename("cell");
run("16-bit");
run("Multiply...", "value=200");   // as from a camera of 16 bits
run("Enhance Contrast", "saturated=0.35");
open(samples + "style-strokes.jpg");
rename("strokes");
run("Neural Style Transfer...", "content=cell style=strokes preset=quick output=same output_size=content title=painted" + height);
if (output == "")
	setBatchMode("exit and display");
else
	saveAs("Tiff", output);
