// expect style_scale is 3; it must be 0.5 to 2
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 style_scale=3");
