// The argument: a file of weights or a word, and what it holds, with a bar between: "same" for the shipped weights, of which
// the picture must be the same to the last bit, "other" for another training. Info names the weights and their checksum.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
argument = split(getArgument(), "|");
settings = "content=[My cells] style=stripes height=64 epochs=1";
run("Neural Style Transfer...", settings);
rename("shipped");
run("Neural Style Transfer...", settings + " weights=[" + argument[0] + "]");
rename("again");
info = getImageInfo();
note = "weights_note=the training of the shipped one: every layer agrees with it (correlation at least 1.0";
if (argument[1] == "other")
	note = "weights_note=another training than the shipped one (correlation of a layer at most 0.0";
lines = newArray("weights=" + argument[0] + "\n", "weights_name=" + File.getName(argument[0]) + "\n", note);
if (argument[0] == "shipped")
	lines = newArray("weights=shipped\n", "weights_name=VGG-19 (ImageNet", "weights_sha256=f4ba50cd8930ac91");
for (i = 0; i < lines.length; i++)
	if (indexOf(info, "\n" + lines[i]) < 0)
		exit("Show Info has no line " + lines[i] + ": " + info);
if (argument[0] != "shipped" && indexOf(info, "weights_sha256=f4ba50cd8930ac91") >= 0)
	exit("Show Info has the checksum of the shipped weights: " + info);
run("Run Again...", "image=again");
rename("third");
if (difference("again", "third") > 0)
	exit("Run Again gives another picture.");
change = difference("shipped", "again");
if ((argument[1] == "same" && change > 0) || (argument[1] == "other" && change == 0))
	exit("The picture differs from that of the shipped weights by " + change);
print("Success: " + argument[1] + " picture, difference " + change);

function difference(one, two) {
	imageCalculator("Difference create", one, two);
	greatest = 0;
	for (y = 0; y < getHeight(); y++)
		for (x = 0; x < getWidth(); x++) {
			value = getPixel(x, y);
			greatest = maxOf(greatest, maxOf(value >> 16 & 255, maxOf(value >> 8 & 255, value & 255)));
		}
	close();
	return greatest;
}
