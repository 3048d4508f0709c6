// expect My cells.*straight line.*no area
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("My cells");
makeLine(3, 3, 30, 40);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 ");
