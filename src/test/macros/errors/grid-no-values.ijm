// expect first_values is missing.*first_values=
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 first=strength");
