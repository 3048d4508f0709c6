// expect channels is "1,4"; the content image "three" has the channels 1 to 3
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("three", "8-bit composite-mode", 80, 64, 3, 1, 1);
run("Neural Style Transfer...", "content=three channels=1,4 style=stripes height=64 epochs=1");
