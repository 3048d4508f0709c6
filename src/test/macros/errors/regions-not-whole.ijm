// expect labels.*0.5
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "32-bit black", 80, 64, 1);
setPixel(3, 3, 0.5);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=labels");
