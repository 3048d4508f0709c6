// A run within a selection, the same with a feathered border, and beside them a full run of which the selection is cut out.
// Argument: OUTPUT.png, and after bars the folder sample-data if it is not beside the folder of this macro, and another height
// for the runs.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
parts = split(getArgument(), "|");
output = "";
height = "";
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) height = " output_size=content height=" + parts[2];   // since what is cut out is of that size

setBatchMode(true);
open(samples + "style-mosaic.jpg");
rename("mosaic");
open(samples + "ihc.png");
rename("content");
run("Neural Style Transfer...", "content=content style=mosaic title=full" + height);
selectImage("content");
makeOval(120, 100, 330, 300);
run("Neural Style Transfer...", "content=content style=mosaic title=[within the selection]" + height);
run("Neural Style Transfer...", "content=content style=mosaic feather=12 title=feather=12" + height);

selectImage("full");
makeOval(120, 100, 330, 300);
run("Copy");
selectImage("content");
run("Duplicate...", "title=[full run, cut out] ignore");
run("Restore Selection");
run("Paste");
run("Select None");
close("full");

selectImage("content");
run("Duplicate...", "title=[the selection] ignore");
run("Restore Selection");
run("Colors...", "foreground=yellow");
run("Line Width...", "line=4");
run("Draw");
run("Select None");

runMacro(macros + "Side_by_Side.ijm", "the selection|within the selection|feather=12|full run, cut out");
rename("Within a selection");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Success: " + output);
}
