// The article's series over the epochs: a micrograph in a painted style after 1, 10 and 30 epochs, article settings, from
// noise. The noise turns into the style's texture first, then into its forms.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.

// 7 minutes on one core, less on two; the article's height, 400, takes two and a half times as long.
height = 256;
epochs = newArray(1, 10, 30);

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
open(samples + "style-strokes.jpg");
rename("style");
titles = "content|style";
// Every run starts from the same noise and goes the same way, only further: 1 epoch is what 10 epochs look like after one.
for (i = 0; i < epochs.length; i++) {
	title = "" + epochs[i] + " epochs";
	if (epochs[i] == 1) title = "1 epoch";
	run("Neural Style Transfer...", "preset=article content=content style=style height=" + height + " epochs=" + epochs[i]
		+ " title=[" + title + "]");
	print("Epochs: loss " + getInfo("loss") + " after " + title);
	titles = titles + "|" + title;
}
runMacro(macros + "Side_by_Side.ijm", titles);
rename("Epochs");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Epochs finished: " + output);
}
