// expect no open image.*My cells
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
close("My cells");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1");
