// A run of few layers, for an emulated processor: to the file in the argument.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=48 levels=1 epochs=1 "
	+ "content_layer=conv2_1 style_layers=conv1_1");
info = getImageInfo();
engine = substring(info, indexOf(info, "\nengine=") + 8);
saveAs("PNG", getArgument());
print("Success: " + substring(engine, 0, indexOf(engine, "\n")));
