// The plot of the losses is one more image; the stylised one stays the active image, with windows and in batch mode.
// in: windows
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
for (batch = 0; batch <= 1; batch++) {
	setBatchMode(batch == 1);
	before = nImages;
	run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 preset=article plot title=A");
	if (getTitle() != "A" || nImages != before + 2)
		exit("The active image is " + getTitle() + ", one of " + nImages + " (batch mode " + batch + ")");
	close();
	selectImage("Losses of A");
	Plot.getValues(seconds, total);
	if (seconds.length != 20 || seconds[19] <= seconds[0] || total[19] >= total[0])
		exit("The plot has " + seconds.length + " points");
	Plot.getLimits(xMin, xMax, yMin, yMax);
	Array.getStatistics(total, least, most);
	if (xMin > 0 || xMax < 0.999 * seconds[19] || yMin <= 0 || yMin > least || yMax < most)
		exit("The plot shows " + xMin + " to " + xMax + ", " + yMin + " to " + yMax);
	close();
}
print("Success: plot");
