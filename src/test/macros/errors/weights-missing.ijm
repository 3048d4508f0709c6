// expect weights file .vgg.h5" cannot be used: there is no such file
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 weights=vgg.h5");
