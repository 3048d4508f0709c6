// A stack is no error: its current slice is used as if it were alone, and the Log says so once.
// in: windows
// seconds: 120
newImage("stack", "8-bit ramp", 80, 64, 3);
for (i = 1; i <= 3; i++) {
	setSlice(i);
	setColor(90 * i - 60);
	fillRect(20 * i - 10, 10, 20, 40);
}
newImage("stripes", "8-bit ramp", 64, 64, 1);
selectImage("stack");
setSlice(2);
run("Duplicate...", "title=slice");
run("Neural Style Transfer...", "content=stack style=stripes height=64 epochs=1 title=A");
said = split(getInfo("log"), "\n");
if (said.length != 1 || !matches(said[0], ".*\"stack\" is a stack; its current slice, 2 of 3, is used\\."))
	exit("The Log says: " + getInfo("log"));
run("Neural Style Transfer...", "content=slice style=stripes height=64 epochs=1 title=B");
if (getInfo("log") != said[0] + "\n")
	exit("After a single image the Log says: " + getInfo("log"));
ofStack = pixels("A");
ofSlice = pixels("B");
for (i = 0; i < ofStack.length; i++)
	if (ofStack[i] != ofSlice[i])
		exit("Results of the stack and of its slice differ at pixel " + i);
selectImage("stack");
if (nSlices != 3 || getSliceNumber() != 2)
	exit("The stack has changed.");
print("Success: the stack's current slice");

function pixels(title) {
	selectImage(title);
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth()));
	return values;
}
