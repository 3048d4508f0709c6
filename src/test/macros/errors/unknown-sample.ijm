// expect no sample and no file "sample sells".*"sample cells".*"sample hatching"
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[sample sells] style=stripes height=64 epochs=1");
