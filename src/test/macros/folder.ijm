// Every image of a folder, from file to file, with windows and without: nothing is opened, and what is there is not made again.
// in: plain debian fiji windows
// seconds: 120
// argument: OUT
folder = getArgument() + "-folder";
if (File.exists(folder))
	exit(folder + " is there already");
File.makeDirectory(folder);
File.makeDirectory(folder + "/in");
newImage("a", "RGB ramp", 80, 64, 1);
saveAs("Tiff", folder + "/in/a b.tif");
newImage("b", "16-bit ramp", 64, 64, 1);
saveAs("PNG", folder + "/in/b.png");
newImage("stripes", "8-bit white", 64, 64, 1);
setColor(60);
for (x = 0; x < 64; x += 8)
	fillRect(x, 0, 4, 64);
saveAs("Tiff", folder + "/stripes.tif");
close("*");
keys = " height=32 epochs=1 content_layer=conv2_1 style_layers=conv1_1";
command = "input=[" + folder + "/in] style=" + folder + "/stripes.tif output=" + folder + "/out" + keys;
run("Stylise Folder...", command);
need("1,done,2,done");
if (nImages != 0)
	exit(nImages + " images are open");
open(folder + "/out/a b.tif");
single("a b.tif", "a b.tif");
single("b.png", "b.tif");
run("Stylise Folder...", command);
need("1,was there,2,was there");
File.delete(folder + "/out/b.tif");
run("Stylise Folder...", "table=" + folder + "/out/batch.csv");
need("1,was there,2,done");
run("Stylise Folder...", command + " strength=80");
need("1,done,2,done");
run("Stylise Folder...", "again table=" + folder + "/out/batch.csv");
need("1,done,2,done");
print("Success: folder");

// Rows and states, as the file has them.
function need(wanted) {
	lines = split(File.openAsString(folder + "/out/results.csv"), "\n");
	said = "";
	for (i = 1; i < lines.length; i++) {
		cells = split(lines[i], ",");
		said += cells[0] + "," + cells[1];
		if (i < lines.length - 1)
			said += ",";
	}
	if (said != wanted)
		exit("The results are " + said + ", not " + wanted);
}

// A file must show what a single run shows.
function single(content, result) {
	close("*");
	open(folder + "/in/" + content);
	run("Neural Style Transfer...", "style=" + folder + "/stripes.tif" + keys);
	values = pixels();
	open(folder + "/out/" + result);
	others = pixels();
	for (i = 0; i < values.length; i++)
		if (values[i] != others[i])
			exit("Pixel " + i + " of " + result + " differs");
	close("*");
}

function pixels() {
	values = newArray(getWidth() * getHeight());
	for (i = 0; i < values.length; i++)
		values[i] = getPixel(i % getWidth(), floor(i / getWidth())) & 0xffffff;
	return values;
}
