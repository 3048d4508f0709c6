// expect "labels" has 1 label, 2, and there are 2 style images; give at most one style image for each label
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("waves", "RGB ramp", 64, 64, 1);
newImage("labels", "8-bit black", 80, 64, 1);
setPixel(3, 3, 2);
run("Neural Style Transfer...", "content=[My cells] style=stripes|waves height=64 epochs=1 regions=labels");
