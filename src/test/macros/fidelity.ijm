// Rows of the Results table and the map in a real ImageJ, against values of scikit-image, scipy, numpy and PyTorch.
// in: plain fiji
// seconds: 60
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("Stylised My cells", "RGB ramp", 80, 64, 1);
setColor(200, 60, 30);
fillRect(20, 10, 30, 20);
Property.set("neuralstyle.content", "My cells");
run("Fidelity Report...", "result=[Stylised My cells]");
if (getTitle() != "Stylised My cells" || nImages != 3)
	exit("Without map the active image is " + getTitle() + ", one of " + nImages);
number("SSIM", 0.895445, 1e-4);
number("Edges", 0.188115, 1e-4);
number("dE2000", 3.448088, 1e-4);
if (!isNaN(getResult("StyleDistance", 0)))
	exit("Without style its distance is " + getResult("StyleDistance", 0));

setMetadata("Info", "program=Neural Style 0.2.0\nstyle=stripes (64 x 64 pixels)\nstrength=60\n");
run("Fidelity Report...", "content=[My cells] result=[Stylised My cells] map");
if (nResults != 2 || getResultString("Result", 1) != "Stylised My cells" || getResultString("Content", 1) != "My cells"
		|| getResultString("Style", 1) != "stripes")
	exit("Row 2 of " + nResults + ": " + getResultString("Result", 1) + ", " + getResultString("Content", 1) + ", "
		+ getResultString("Style", 1));
number("SSIM", 0.895445, 1e-4);
number("StyleDistance", 0.953741, 1e-4);
if (getTitle() != "SSIM of Stylised My cells" || bitDepth() != 32 || Overlay.size == 0)
	exit("The map is " + getTitle() + ", " + bitDepth() + "-bit, overlay of " + Overlay.size);
value(35, 20, 0.70438);
value(20, 10, 0.41415);
value(17, 12, 0.73998);
value(60, 50, 1);
value(0, 0, 1);
info = getMetadata("Info");
legend = "Stylised with Neural Style for ImageJ 0.2.0 (style image \"stripes\", strength 60); "
	+ "not to be used for measurement.";
if (indexOf(info, "\nlegend=" + legend + "\n") < 0)
	exit("Its Info is " + info);

// The macro line in the Info gives the same row again.
close();
eval(substring(info, indexOf(info, "macro=") + 6));
number("StyleDistance", 0.953741, 1e-4);
value(35, 20, 0.70438);
run("Fidelity Report...", "content=stripes result=stripes style=none");
number("SSIM", 1, 1e-9);
number("dE2000", 0, 1e-9);
print("Success: " + nResults + " rows");

function number(column, wanted, tolerance) {
	if (!(abs(getResult(column, nResults - 1) - wanted) < tolerance))
		exit(column + " is " + getResult(column, nResults - 1) + ", not " + wanted);
}

function value(x, y, wanted) {
	if (!(abs(getPixel(x, y) - wanted) < 1e-4))
		exit("The map at " + x + ", " + y + " is " + getPixel(x, y) + ", not " + wanted);
}
