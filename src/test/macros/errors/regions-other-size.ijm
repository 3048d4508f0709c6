// expect labels.*40 x 30 pixels.*80 x 64
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "8-bit black", 40, 30, 1);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=labels");
