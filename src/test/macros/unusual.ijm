// Sizes and kinds of images that are seldom met, as large as the plugin takes them without being told another size.
// in: plain
// seconds: 180
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("tiny", "RGB ramp", 16, 16, 1);
newImage("line", "8-bit black", 1, 300, 1);
for (y = 0; y < 300; y++)
	setPixel(0, y, 255 * (floor(y / 30) % 2));
newImage("long", "8-bit ramp", 10000, 40, 1);
styled("tiny", "stripes", "", 16, 16);
styled("stripes", "tiny", "", 64, 64);
styled("stripes", "line", "", 64, 64);
styled("long", "stripes", "optimiser=continued content_layer=conv2_1 style_layers=conv1_1", 10000, 40);   // for the time

// A mask that is full does not limit anything.
styled("stripes", "tiny", "", 64, 64);
free = pixels();
newImage("full", "8-bit white", 64, 64, 1);
styled("stripes", "tiny", "regions=full", 64, 64);
full = pixels();
for (i = 0; i < free.length; i++)
	if (free[i] != full[i])
		exit("With a full mask the result differs at pixel " + i);

// Of a virtual stack the current slice is taken; it stays one, at that slice.
newImage("slices", "16-bit ramp", 80, 64, 3);
saveAs("Tiff", getDir("temp") + "slices.tif");
close();
run("TIFF Virtual Stack...", "open=[" + getDir("temp") + "slices.tif]");
setSlice(2);
styled("slices.tif", "stripes", "output=same", 80, 64);
if (bitDepth() != 16 || nSlices != 1)
	exit("The result of a virtual stack has " + bitDepth() + " bits and " + nSlices + " slices");
selectImage("slices.tif");
if (!is("Virtual Stack") || getSliceNumber() != 2)
	exit("The virtual stack is at slice " + getSliceNumber());
print("Success: unusual images");

function styled(content, style, options, width, height) {
	run("Neural Style Transfer...", "content=" + content + " style=" + style + " height=0 epochs=1 levels=1 threads=1 " + options);
	if (getTitle() != "Stylised " + content || getWidth() != width || getHeight() != height)
		exit(content + " became " + getTitle() + ", " + getWidth() + " x " + getHeight());
	getStatistics(area, mean, min, max);
	if (max - min < 20)
		exit("The result of " + content + " is flat");
	rename("result of " + content);
}

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth()));
	return values;
}
