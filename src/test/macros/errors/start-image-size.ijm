// expect start image is 64 x 64 pixels and the result would be 80 x 64
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 start=stripes");
