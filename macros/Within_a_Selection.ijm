// A run within a selection, the same with a feathered border, and beside them a full run of which the selection is cut out.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
output = getArgument();
bar = indexOf(output, "|");
if (bar >= 0) {
	samples = substring(output, bar + 1) + "/";
	output = substring(output, 0, bar);
}

setBatchMode(true);
open(samples + "style-mosaic.jpg");
rename("mosaic");
open(samples + "ihc.png");
rename("content");
run("Neural Style Transfer...", "content=content style=mosaic title=full");
selectImage("content");
makeOval(120, 100, 330, 300);
run("Neural Style Transfer...", "content=content style=mosaic title=[within the selection]");
run("Neural Style Transfer...", "content=content style=mosaic feather=12 title=feather=12");

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
