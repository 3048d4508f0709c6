// expect the LUT of the content image "stripes" does not run from dark to bright
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("stripes");
run("Spectrum");
run("Neural Style Transfer...", "content=stripes output=same style=[My cells] height=64 epochs=1");
