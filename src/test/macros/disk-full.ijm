// Pictures in between that find no room on the disk: the run goes on, and says so once.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
File.makeDirectory(getArgument());
run("Neural Style Transfer...", "content=[My cells] style=stripes height=160 epochs=1 preset=article content_layer=conv2_1 "
	+ "style_layers=conv1_1 save_every=5 save_to=[" + getArgument() + "]");
if (getTitle() != "Stylised My cells")
	exit("The active image is " + getTitle());
print("Success: disk full");
