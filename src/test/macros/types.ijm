// A result in the content's type, of the named channels, in the content's size.
// in: plain
// seconds: 120
newImage("stripes", "8-bit ramp", 64, 64, 1);

// 16 bits with an inverting LUT: the result has the same display, its values lie in the range.
newImage("deep", "16-bit ramp", 80, 64, 1);
run("Invert LUT");
setMinAndMax(1000, 50000);
styled("content=deep output=same");
if (bitDepth() != 16 || !is("Inverting LUT"))
	exit("The result of 16 bits has " + bitDepth() + " bits, inverting: " + is("Inverting LUT"));
getMinAndMax(min, max);
getStatistics(area, mean, least, greatest);
if (min != 1000 || max != 50000 || least < 1000 || greatest > 50000 || greatest - least < 10000)
	exit("Its range is " + min + " to " + max + ", its values are " + least + " to " + greatest);
if (indexOf(getMetadata("Info"), "\noutput=same\n") < 0 || indexOf(getMetadata("Info"), " output=same ") < 0)
	exit("Its Info is " + getMetadata("Info"));
close();

// 32 bits: what has no value has none in the result.
newImage("gaps", "32-bit ramp", 80, 64, 1);
setPixel(3, 5, NaN);
setPixel(79, 63, 1 / 0);
setMinAndMax(0, 1);
styled("content=gaps output=same");
if (bitDepth() != 32 || !isNaN(getPixel(3, 5)) || getPixel(79, 63) != 1 / 0 || isNaN(getPixel(4, 5)))
	exit("The pixels of 32 bits are " + getPixel(3, 5) + ", " + getPixel(79, 63) + ", " + getPixel(4, 5));
getStatistics(area, mean, least, greatest);
if (least < 0)
	exit("The least value of 32 bits is " + least);
close();

// Channels: those named, however the image shows them; the result of one channel alone is as of its own image.
newImage("many", "16-bit composite-mode", 80, 64, 3, 1, 1);
for (c = 1; c <= 3; c++) {
	Stack.setChannel(c);
	setColor(20000 * c);
	fillRect(20 * c - 10, 10, 15, 40);
	setMinAndMax(0, 60000);
}
Stack.setActiveChannels("101");
styled("content=many");
shown = pixels();
close();
selectImage("many");
Stack.setActiveChannels("111");
Stack.setDisplayMode("grayscale");
styled("content=many channels=1,3");
named = pixels();
close();
for (i = 0; i < shown.length; i++)
	if (shown[i] != named[i])
		exit("channels=1,3 and channels 1 and 3 shown differ at pixel " + i);
selectImage("many");
Stack.getDisplayMode(mode);
if (mode != "grayscale")
	exit("The content is shown in mode " + mode);
styled("content=many channels=2 output=same");
if (bitDepth() != 16)
	exit("The result of one channel has " + bitDepth() + " bits");
close();

// The full size: with the content's calibration, and its fine lines, which a height of 64 pixels cannot hold.
newImage("large", "8-bit white", 300, 240, 1);
setVoxelSize(0.5, 0.5, 1, "mm");
setColor(0);
for (x = 100; x < 200; x += 4)
	fillRect(x, 40, 2, 160);
styled("content=large output=same output_size=content");
getPixelSize(unit, pixelWidth, pixelHeight);
if (getWidth() != 300 || getHeight() != 240 || bitDepth() != 8 || unit != "mm" || pixelWidth != 0.5)
	exit("In full size it is " + getWidth() + " x " + getHeight() + " of " + pixelWidth + " " + unit);
step = 0;
for (x = 110; x < 190; x++)
	step += abs(getPixel(x, 120) - getPixel(x + 1, 120)) / 80;
if (step < 50)
	exit("In full size neighbours in the lines differ by " + step);
close();
print("Success: channels, type and size");

function styled(options) {
	run("Neural Style Transfer...", options + " style=stripes height=64 epochs=1 threads=1");
}

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth()));
	return values;
}
