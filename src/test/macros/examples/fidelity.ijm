// The example in macros/, small: the stronger the style, the less of the content is left.
// in: plain debian fiji
// seconds: 120
// argument: 64|SAMPLES
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Fidelity.ijm", getArgument());
if (nResults != 3 || getTitle() != "SSIM of strength 75")
	exit(nResults + " rows; " + getTitle() + " is active");
for (i = 0; i < 3; i++) {
	ssim = getResult("SSIM", i);
	if (!(ssim > 0.05 && ssim < 0.95) || !(getResult("dE2000", i) > 1) || getResultString("Style", i) != "mosaic")
		exit("Row " + (i + 1) + ": SSIM " + ssim + ", colour shift " + getResult("dE2000", i));
	if (i > 0 && (ssim > getResult("SSIM", i - 1) || getResult("StyleDistance", i) > getResult("StyleDistance", i - 1)))
		exit("Row " + (i + 1) + " keeps more than row " + i);
}
print("Success: the example");
