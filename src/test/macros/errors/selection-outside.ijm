// expect My cells.*outside the image
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("My cells");
makeRectangle(200, 200, 20, 20);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 ");
