// Stylises a micrograph and shows it beside its inputs.
// Argument: OUTPUT.png, and after a bar the folder sample-data if it is not beside the folder of this macro.
// With the start "content" the tissue stays recognisable; the default, noise, is the article's own and loses it.

arguments = split(getArgument() + "|", "|");
output = arguments[0];
samples = File.getParent(File.getParent(getInfo("macro.filepath"))) + "/sample-data/";
if (arguments.length > 1) samples = arguments[1] + "/";

setBatchMode(true);
open(samples + "ihc.png");
open(samples + "style-strokes.jpg");
run("Neural Style Transfer...", "content=ihc.png style=style-strokes.jpg height=320 epochs=8 start=content title=stylised");
sideBySide(newArray("ihc.png", "style-strokes.jpg", "stylised"), 320, 8);
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Demo finished: " + output);
}

// Copies images of any size, made equally high, into a new one with white gaps between them.
function sideBySide(titles, height, gap) {
	width = 0;
	for (i = 0; i < titles.length; i++) {
		selectWindow(titles[i]);
		width = width + round(getWidth() * height / getHeight()) + gap * (i > 0);
	}
	newImage("Neural Style demo", "RGB white", width, height, 1);
	x = 0;
	for (i = 0; i < titles.length; i++) {
		selectWindow(titles[i]);
		w = round(getWidth() * height / getHeight());
		if (getHeight() != height)
			run("Size...", "width=" + w + " height=" + height + " constrain average interpolation=Bilinear");
		run("Select All");
		run("Copy");
		selectWindow("Neural Style demo");
		makeRectangle(x, 0, w, height);
		run("Paste");
		run("Select None");
		x = x + w + gap;
	}
}
