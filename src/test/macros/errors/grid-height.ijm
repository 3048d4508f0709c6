// expect height is 900.*64 to 512
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=900");
