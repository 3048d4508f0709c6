// expect label image "labels" is 0 everywhere, so nothing would change; give the regions
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "8-bit black", 80, 64, 1);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=labels");
