// expect dot.*1 x 1.*at least 16
newImage("dot", "RGB white", 1, 1, 1);
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=dot style=stripes height=0 epochs=1");
