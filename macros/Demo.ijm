// Stylises a micrograph and shows it beside its inputs.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.
// Not the article's settings, which lose the tissue: they start from noise and hold the content by conv5_1. A start from the
// content, held by conv4_2, keeps glands and nuclei in their places; conv4_2 has four times as many pixels as conv5_1, so
// less than the article's content weight (0.025) is enough. Ten times its total-variation weight makes flat areas cleaner.
// The mosaic shows better than brush strokes: its stones are about as large as nuclei, and strokes tint the glands pink.

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
run("Neural Style Transfer...", "content=content style=style height=320 epochs=6 start=content"
	+ " content_layer=conv4_2 content_weight=0.015 tv_weight=0.001 title=stylised");
runMacro(macros + "Side_by_Side.ijm", "content|style|stylised");
rename("Neural Style demo");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Demo finished: " + output);
}
