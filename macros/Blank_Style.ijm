// The article's experiment with a blank style image: a micrograph and a white style, article settings, but started from the
// content. A white image has no strokes to give: the result is smooth and nearly in the content's colours, with some dots in
// the glands; the loss falls slowly. From noise the result is grey with dots, and the tissue is not seen.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.

// 1.5 minutes on one core, less on two; the article's height, 400, takes two and a half times as long.
height = 256;

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
newImage("blank style", "RGB white", height, height, 1);
run("Neural Style Transfer...", "preset=article content=content style=[blank style] height=" + height + " start=content title=[10 epochs]");
print("Blank style: loss " + getInfo("loss"));
runMacro(macros + "Side_by_Side.ijm", "content|blank style|10 epochs");
rename("Blank style");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Blank style finished: " + output);
}
