// What does strength cost? Stylises a micrograph with three strengths and reports what each picture kept of it: a row each in
// the Results table, and the last one's map of lost structure.
// Argument: the height of the pictures, 256 if there is none, and after a bar the folder sample-data if it is not beside the
// folder of this macro.

samples = File.getParent(getInfo("macro.filepath")) + "/../sample-data/";
height = getArgument();
bar = indexOf(height, "|");
if (bar >= 0) {
	samples = substring(height, bar + 1) + "/";
	height = substring(height, 0, bar);
}
if (height == "")
	height = "256";

open(samples + "ihc.png");
rename("cells");
open(samples + "style-mosaic.jpg");
rename("mosaic");
strengths = newArray(25, 50, 75);
for (i = 0; i < strengths.length; i++) {
	title = "strength " + strengths[i];
	run("Neural Style Transfer...", "content=cells style=mosaic strength=" + strengths[i] + " height=" + height +
		" title=[" + title + "]");
	// The result knows its content image and its style image; with other images there are the keys content and style.
	if (i < strengths.length - 1)
		run("Fidelity Report...", "result=[" + title + "]");
	else
		run("Fidelity Report...", "result=[" + title + "] map");
	row = nResults - 1;
	print(title + ": SSIM " + getResult("SSIM", row) + ", edges " + getResult("Edges", row) + ", colour shift " +
		getResult("dE2000", row) + ", style distance " + getResult("StyleDistance", row));
}
