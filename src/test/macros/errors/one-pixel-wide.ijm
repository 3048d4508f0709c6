// expect content image "line" is 1 x 300 pixels, so the result would be 1 x 300; both sides must be at least 16, so choose
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("line", "8-bit ramp", 1, 300, 1);
run("Neural Style Transfer...", "content=line style=stripes height=0 epochs=1");
