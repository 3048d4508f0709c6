// expect content image "strip" is 20 x 3000 pixels, so the result would be 3 x 512; both sides must be at least 16, so choose a larger height
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("strip", "8-bit ramp", 20, 3000, 1);
run("Neural Style Transfer...", "content=strip style=stripes height=512 epochs=1");
