// expect /nowhere/scream.jpg
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=/nowhere/scream.jpg height=64 epochs=1");
