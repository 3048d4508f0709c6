// expect "labels" has no pixel with the label 1; give as many style images as there are labels
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("waves", "RGB ramp", 64, 64, 1);
newImage("labels", "8-bit black", 80, 64, 1);
setPixel(3, 3, 2);
run("Neural Style Transfer...", "content=[My cells] style=stripes|waves height=64 epochs=1 regions=labels");
