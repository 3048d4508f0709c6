// The article's experiment with a blank style image: a micrograph and a white style, article settings, from noise.
// A white image has no strokes to give: the result is smooth and nearly in the content's colours, and the loss falls slowly.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.

// TIME on two cores; the article's height, 400, takes three times as long.
height = 256;

arguments = split(getArgument() + "|", "|");
output = arguments[0];
macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
if (arguments.length > 1) samples = arguments[1] + "/";

setBatchMode(true);
open(samples + "ihc.png");
rename("content");
newImage("blank style", "RGB white", height, height, 1);
run("Neural Style Transfer...", "content=content style=[blank style] height=" + height + " title=[10 epochs]");
print("Blank style: loss " + getInfo("loss"));
runMacro(macros + "Side_by_Side.ijm", "content|blank style|10 epochs");
rename("Blank style");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Blank style finished: " + output);
}
