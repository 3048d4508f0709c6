// A stylised image that was saved as TIFF is made again, as after months: the file tells all of the run.
// Argument: OUTPUT.tif, and after a bar the folder sample-data if it is not beside the folder of this macro. Without an
// argument it asks where to save.

macros = File.getParent(getInfo("macro.filepath")) + "/";
samples = macros + "../sample-data/";
output = getArgument();
bar = indexOf(output, "|");
if (bar >= 0) {
	samples = substring(output, bar + 1) + "/";
	output = substring(output, 0, bar);
}
if (output == "")
	output = getDirectory("Choose where to save stylised.tif") + "stylised.tif";

open(samples + "ihc.png");
setVoxelSize(0.5, 0.5, 1, "um");
open(samples + "style-mosaic.jpg");
run("Neural Style Transfer...", "content=ihc.png style=style-mosaic.jpg preset=quick height=96 epochs=1");
saveAs("Tiff", output);
run("Close All");

open(output);
print("Strength " + Property.get("strength") + ", seed " + Property.get("seed") + ", " + Property.get("use"));
// The content and the style image are found by their titles and known by their pixels.
open(samples + "ihc.png");
open(samples + "style-mosaic.jpg");
selectImage(File.getName(output));
run("Run Again...", "image=[" + File.getName(output) + "]");
again = getTitle();
imageCalculator("Difference create", File.getName(output), again);
getStatistics(area, mean, min, max);
if (max != 0)
	exit("The repeat differs by " + max + " grey levels.");
close();
print("Success: " + again + " has the same pixels as " + File.getName(output));
