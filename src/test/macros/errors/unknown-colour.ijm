// expect colour is "blue"; it must be free or
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 colour=blue");
