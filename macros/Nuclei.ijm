// Nuclei told apart by two styles: every one has a label of its own, and neighbours get different styles. The labels come from
// ImageJ itself; those of StarDist, Cellpose or MorphoLibJ are taken as they are. Selections on the styles choose their colours.
// Argument: OUTPUT.png, and after bars the folder sample-data if it is not beside the folder of this macro, and another height
// for the run.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
parts = split(getArgument(), "|");
output = "";
height = " height=400";
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) height = " height=" + parts[2];

setBatchMode(true);
open(samples + "style-glass.jpg");
rename("glass");
makeRectangle(0, 280, 256, 232);
open(samples + "style-strokes.jpg");
rename("strokes");
makeRectangle(205, 230, 230, 205);
open(samples + "nuclei.png");
rename("content");

run("Duplicate...", "title=mask");
run("Gaussian Blur...", "sigma=2");
setAutoThreshold("Li dark");
setOption("BlackBackground", true);
run("Convert to Mask");
run("Watershed");
run("Analyze Particles...", "size=100-Infinity show=[Count Masks]");
rename("labels");
close("mask");

run("Neural Style Transfer...", "content=content style=glass|strokes regions=labels strength=85 style_scale=0.5 title=stylised"
	+ height);

// A colour for each label, only to be seen.
selectImage("labels");
setMinAndMax(0, 255);
run("8-bit");
reds = newArray(256);
greens = newArray(256);
blues = newArray(256);
for (i = 1; i < 256; i++) {
	reds[i] = 60 + (i * 97) % 190;
	greens[i] = 60 + (i * 53 + 70) % 190;
	blues[i] = 60 + (i * 139 + 140) % 190;
}
setLut(reds, greens, blues);
runMacro(macros + "Side_by_Side.ijm", "content|labels|stylised");
rename("Nuclei");
close("glass");
close("strokes");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Success: " + output);
}
