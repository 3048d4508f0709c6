// The pictures in between: all of the result's size, opened in their order as an image sequence. The folder is the argument.
// in: windows
// seconds: 120
// argument: OUT
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
folder = getArgument() + "/new";
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=3 levels=2 title=[A/B: 1] save_every=20 "
	+ "save_to=[" + folder + "]");
if (getTitle() != "A/B: 1")
	exit("The active image is " + getTitle());
result = pixels();
names = getFileList(folder);
Array.sort(names);
if (names.length != 3 || names[0] != "A_B_ 1-0020.tif" || names[2] != "A_B_ 1-0060.tif")
	exit("The files are " + String.join(names));
run("Image Sequence...", "open=[" + folder + "] sort");
if (nSlices != 3 || getWidth() != 80 || getHeight() != 64 || bitDepth() != 24)
	exit("The sequence is " + getWidth() + " x " + getHeight() + " x " + nSlices + ", " + bitDepth() + "-bit");
distances = newArray(3);
for (slice = 1; slice <= 3; slice++) {
	setSlice(slice);
	values = pixels();
	for (i = 0; i < values.length; i++)
		for (shift = 0; shift <= 16; shift += 8)
			distances[slice - 1] += abs((values[i] >> shift & 0xff) - (result[i] >> shift & 0xff)) / values.length / 3;
}
if (distances[2] != 0 || distances[1] > distances[0] || distances[0] == 0)
	exit("From the result the pictures are " + String.join(distances) + " grey levels away");
print("Success: saved pictures");

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth()));
	return values;
}
