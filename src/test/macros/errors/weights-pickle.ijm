// expect vgg 19.pth" cannot be used: reading a file of this kind runs the code in it; docs/weights.md
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
file = getDir("temp") + "vgg 19.pth";
File.saveString("cos\nsystem\n", file);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 weights=[" + file + "]");
