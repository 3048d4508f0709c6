// Stylises a micrograph and shows it beside its inputs.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.
// The defaults (preset figure): coarse to fine from the content, in the style's colours; the glands stay in their places.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
output = getArgument();
bar = indexOf(output, "|");
if (bar >= 0) {
	samples = substring(output, bar + 1) + "/";
	output = substring(output, 0, bar);
}

setBatchMode(true);
open(samples + "ihc.png");
rename("content");
open(samples + "style-mosaic.jpg");
rename("style");
run("Neural Style Transfer...", "content=content style=style title=stylised");
runMacro(macros + "Side_by_Side.ijm", "content|style|stylised");
rename("Neural Style demo");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Demo finished: " + output);
}
