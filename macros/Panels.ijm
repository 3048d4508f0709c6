// Panels of a figure in one look: three parts of a specimen, one of them dark, stylised together, and below each as it comes
// out alone. Argument: OUTPUT.png, and after bars the folder sample-data if it is not beside the folder of this macro, and
// another height for the runs.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
parts = split(getArgument(), "|");
output = "";
height = 256;
if (parts.length > 0) output = parts[0];
if (parts.length > 1) samples = parts[1] + "/";
if (parts.length > 2) height = parts[2];

setBatchMode(true);
open(samples + "ihc.png");
makeRectangle(0, 0, 256, 256);
run("Duplicate...", "title=A");
run("Select None");
selectImage("ihc.png");
makeRectangle(256, 128, 256, 256);
run("Duplicate...", "title=B");
selectImage("ihc.png");
makeRectangle(128, 256, 256, 256);
run("Duplicate...", "title=C");
run("Multiply...", "value=0.45");
close("ihc.png");
open(samples + "style-mosaic.jpg");
rename("mosaic");

usual = "style=mosaic height=" + height;
run("Stylise All Open Images...", usual);
panels = newArray("A", "B", "C");
newImage("sheet", "RGB white", 3 * height, 3 * height, 1);
for (i = 0; i < 3; i++) {
	run("Neural Style Transfer...", "content=" + panels[i] + " title=alone " + usual);
	paste("alone", 2);
	close("alone");
	paste("Stylised " + panels[i], 1);
	selectImage(panels[i]);
	run("Size...", "width=" + height + " height=" + height + " average interpolation=Bilinear");
	paste(panels[i], 0);
}
run("Select None");
if (output == "") {
	setBatchMode("exit and display");
} else {
	saveAs("PNG", output);
	print("Success: " + output);
}

// Into the column of the panel.
function paste(title, row) {
	selectImage(title);
	run("Select All");
	run("Copy");
	run("Select None");
	selectImage("sheet");
	makeRectangle(i * height, row * height, height, height);
	run("Paste");
}
