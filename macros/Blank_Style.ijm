// The article's experiment with a blank style image: a micrograph and a white style, article settings, but started from the
// content. A white image has no strokes to give: the result is smooth, nearly in the content's colours; the loss falls slowly.
// From noise ten epochs give grey dots in which nothing of the content is seen.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.

// 1.5 minutes on one core, less on two; the article's height, 400, takes two and a half times as long.
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
run("Neural Style Transfer...", "content=content style=[blank style] height=" + height + " start=content title=[10 epochs]");
print("Blank style: loss " + getInfo("loss"));
runMacro(macros + "Side_by_Side.ijm", "content|blank style|10 epochs");
rename("Blank style");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Blank style finished: " + output);
}
