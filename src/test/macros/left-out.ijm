// Stylise All Open Images takes no image that this program made: not a copy of one, nor one that was saved and opened again.
// Folder for what is saved: the argument.
// in: plain fiji windows
// seconds: 180
// argument: OUT
layers = "content_layer=conv2_1 style_layers=conv1_1 ";
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
folder = getArgument();
if (!File.exists(folder))
	File.makeDirectory(folder);
between = folder + "/between";
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 levels=1 plot title=result " + layers
	+ "save_every=10 save_to=[" + between + "]");
run("Blend With Content...", "stylised=result content=[My cells] amount=50");
run("Blend With Content...", "stylised=stripes content=stripes amount=50 title=[any blend]");
run("Fidelity Report...", "result=result content=[My cells] map");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 levels=1 " + layers + "first=strength first_values=[20 90] second=none");
newImage("lapse", "8-bit ramp", 80, 64, 2);
run("Neural Style Transfer...", "content=lapse style=stripes stack height=64 epochs=1 levels=1 " + layers);
selectImage("lapse");
close();
made = newArray("result", "Losses of result", "Blend of result", "any blend", "SSIM of result",
	"Montage of settings grid of My cells", "Settings grid of My cells", "Stylised lapse");
for (i = 0; i < made.length; i++) {
	selectImage(made[i]);
	path = folder + "/" + i + ".tif";
	if (nSlices == 1)
		run("Duplicate...", "title=[copy of " + made[i] + "]");
	else {
		run("Duplicate...", "title=[copy of all of " + made[i] + "] duplicate");
		selectImage(made[i]);
		run("Duplicate...", "title=[copy of one of " + made[i] + "]");
	}
	selectImage(made[i]);
	saveAs("Tiff", path);
	close();
	open(path);
}
File.openSequence(between);
if (nSlices != 2)
	exit("The sequence has " + nSlices + " slices");
setSlice(2);
run("Duplicate...", "title=[copy of a picture in between]");
open(between + "/result-0010.tif");

before = nImages;
run("Stylise All Open Images...", "style=stripes height=32 epochs=1 levels=1 " + layers);
if (nImages != before + 1 || getTitle() != "Stylised My cells")
	exit((nImages - before) + " images were stylised, the last results are " + titles(before));

// Alone it can be stylised all the same.
run("Neural Style Transfer...", "content=3.tif style=stripes height=32 epochs=1 levels=1 " + layers);
if (getTitle() != "Stylised 3.tif")
	exit("The result of a blend is " + getTitle());
print("Success: " + (before - 2) + " images were left out");

function titles(from) {
	text = "";
	for (i = from; i < nImages; i++) {
		selectImage(i + 1);
		text += getTitle() + ", ";
	}
	return text;
}
