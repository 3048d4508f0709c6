// expect channels is "red"; it must be whole numbers with commas between them
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] channels=red style=stripes height=64 epochs=1");
