// With windows: all slices and frames of a stack; the result takes the place of the picture that developed.
// in: windows
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("lapse", "8-bit ramp", 80, 64, 6);
run("Stack to Hyperstack...", "order=xyczt(default) channels=1 slices=2 frames=3 display=Grayscale");
for (t = 1; t <= 3; t++) {
	Stack.setPosition(1, 2, t);
	setColor(220);
	fillRect(12 * t, 20, 20, 20);
	Stack.setPosition(1, 1, t);
	setMetadata("Label", "moment " + t);
}
Stack.setPosition(1, 2, 3);
before = nImages;
run("Neural Style Transfer...", "content=lapse style=stripes stack height=64 epochs=1");
getDimensions(width, height, channels, slices, frames);
if (getTitle() != "Stylised lapse" || nImages != before + 1 || !is("hyperstack") || bitDepth() != 24)
	exit("The active image is " + getTitle() + ", one of " + nImages);
if (channels != 1 || slices != 2 || frames != 3)
	exit("The result has " + channels + " channels, " + slices + " slices and " + frames + " frames.");
if (is("locked") || !is("changes"))
	exit("The result is locked or does not count as changed.");
Stack.setPosition(1, 1, 2);
if (Property.getSliceLabel(getSliceNumber()) != "moment 2")
	exit("The label is " + Property.getSliceLabel(getSliceNumber()));
if (getInfo("log") != "")
	exit("The Log says: " + getInfo("log"));
selectImage("lapse");
Stack.getPosition(channel, slice, frame);
if (slice != 2 || frame != 3)
	exit("The content shows slice " + slice + ", frame " + frame);
print("Success: frames");
