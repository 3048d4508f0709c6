// expect strength has 1 value.*2 to 5
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 first=strength first_values=25");
