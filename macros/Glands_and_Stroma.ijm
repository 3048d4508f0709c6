// Glands in one style, the tissue around them in another: the regions come from a threshold in ImageJ itself.
// Argument: OUTPUT.png, and after bars the folder sample-data if it is not beside the folder of this macro, and another height
// for the runs.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
parts = split(getArgument(), "|");
output = "";
height = "";
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) height = " height=" + parts[2];

setBatchMode(true);
open(samples + "style-mosaic.jpg");
rename("mosaic");
open(samples + "style-strokes.jpg");
rename("strokes");
open(samples + "ihc.png");
rename("content");

// The stain is dark where the light is blue: what is dark there once it is smoothed is gland, and gets the label 1.
run("Duplicate...", "title=labels");
run("RGB Stack");
setSlice(3);
run("Duplicate...", "title=blue");
close("labels");
run("Gaussian Blur...", "sigma=8");
setAutoThreshold("Otsu");
setOption("BlackBackground", true);
run("Convert to Mask");
run("Macro...", "code=[v = 2 - (v == 255)]");   // 1 in the glands, 2 around them
rename("labels");

run("Neural Style Transfer...", "content=content style=mosaic|strokes regions=labels title=stylised" + height);
selectImage("labels");
setMinAndMax(0, 2);
runMacro(macros + "Side_by_Side.ijm", "content|labels|mosaic|strokes|stylised");
rename("Glands and stroma");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Success: " + output);
}
