// Paths as this system writes them, with its separators, spaces and an umlaut: images, the folder of save_to, a saved result, a saved
// preset. The argument is a folder.
ue = fromCharCode(252);
folder = getArgument() + File.separator + "B" + ue + "cher und Bilder";
File.makeDirectory(folder);
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
selectImage("stripes");
style = folder + File.separator + "gr" + ue + "n 1.png";
saveAs("PNG", style);
close();
settings = "content=[My cells] style=[" + style + "] height=64 epochs=1";

// NB: of getFileList each folder ends with a slash, on Windows too.
run("Neural Style Transfer...", settings + " save_every=10 save_to=[" + folder + File.separator + "steps]");
files = getFileList(folder + File.separator + "steps");
if (files.length != 2 || !endsWith(files[0], "-0010.tif"))
	exit("In save_to is " + String.join(files));
first = checksum();
saved = folder + File.separator + "Ergebnis " + ue + ".tif";
saveAs("Tiff", saved);
close();
open(saved);
if (checksum() != first)
	exit("The saved result has other pixels.");
run("Run Again...", "image=[" + saved + "] content=[My cells] style=[" + style + "]");
if (checksum() != first)
	exit("Run Again... makes other pixels.");

// A preset where saved ones lie, found by its name.
presets = call("ij.Prefs.getPrefsDir");
File.makeDirectory(presets);
presets += File.separator + "neural-style-presets";
File.makeDirectory(presets);
preset = presets + File.separator + "Bl" + ue + "te.txt";
File.saveString("colour=grey\n", preset);
run("Neural Style Transfer...", settings + " preset=[Bl" + ue + "te]");
value = getPixel(20, 20);
File.delete(preset);
if ((value >> 16 & 255) != (value & 255))
	exit("The preset's result is not grey.");

print("Success: paths");

function checksum() {
	sum = 0;
	for (y = 0; y < getHeight(); y++)
		for (x = 0; x < getWidth(); x++)
			sum = (sum * 31 + (getPixel(x, y) & 0xffffff)) % 16777213;
	return sum;
}
