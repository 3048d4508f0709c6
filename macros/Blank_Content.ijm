// The article's experiment with a blank content image: a white content and a painted style, article settings, from noise.
// There are no forms to keep, so the result is made of the style's strokes, swirls and colours alone.
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
newImage("blank content", "RGB white", height, height, 1);
open(samples + "style-strokes.jpg");
rename("style");
run("Neural Style Transfer...", "preset=article content=[blank content] style=style height=" + height + " title=[10 epochs]");
print("Blank content: loss " + getInfo("loss"));
runMacro(macros + "Side_by_Side.ijm", "blank content|style|10 epochs");
rename("Blank content");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Blank content finished: " + output);
}
