// expect style image .stripes.*no area
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("stripes");
makePoint(3, 3);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 ");
