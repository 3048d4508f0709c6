// expect the content image "three" shows several channels merged
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("three", "8-bit composite-mode", 80, 64, 3, 1, 1);
run("Neural Style Transfer...", "content=three output=same style=stripes height=64 epochs=1");
