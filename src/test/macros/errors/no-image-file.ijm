// expect no-image.png.*is no image that ImageJ can read
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
file = getDir("temp") + "no-image.png";
File.saveString("These are words.\n", file);
run("Neural Style Transfer...", "content=[My cells] style=[" + file + "] height=64 epochs=1");
