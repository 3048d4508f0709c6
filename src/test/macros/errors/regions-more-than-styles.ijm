// expect labels.*label 2.*1 style image
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "16-bit black", 80, 64, 1);
setPixel(3, 3, 2);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=labels");
