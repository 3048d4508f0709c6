// The painted samples are what macros/Paint_Styles.ijm paints, but for JPEG.
// in: fiji
// seconds: 240
// argument: OUT|SAMPLES
parts = split(getArgument(), "|");
painted = parts[0] + "-painted/";
File.makeDirectory(painted);
setBatchMode(true);
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Paint_Styles.ijm", painted);
names = newArray("strokes", "hatching", "mosaic", "glass", "etching", "engraving", "pointillism", "watercolour");
for (n = 0; n < names.length; n++) {
	open(painted + "style-" + names[n] + ".png");
	rename("painted");
	open(parts[1] + "/style-" + names[n] + ".jpg");
	rename("sample");
	imageCalculator("Difference create", "painted", "sample");
	run("8-bit");
	getStatistics(area, mean);
	if (mean > 15)
		exit("style-" + names[n] + ".jpg differs from what the macro paints by " + mean + " grey levels.");
	close("*");
}
print("Success: " + names.length + " styles");
