// A folder of images that someone stops by Esc: what is finished stays. The folder is the argument.
folder = getArgument();
File.makeDirectory(folder);
File.makeDirectory(folder + "/in");
for (i = 1; i <= 40; i++) {
	newImage("a", "8-bit ramp", 80, 64 + i, 1);
	saveAs("Tiff", folder + "/in/" + i + ".tif");
	close();
}
run("Stylise Folder...", "input=[" + folder + "/in] style=[sample mosaic] output=[" + folder + "/out] height=48 epochs=2 "
	+ "content_layer=conv2_1 style_layers=conv1_1");
