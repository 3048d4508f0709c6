// expect label 1 of .labels. is selected in.*My cells
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "8-bit black", 80, 64, 1);
setPixel(3, 3, 1);
selectImage("My cells");
makeRectangle(20, 20, 20, 20);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=labels");
