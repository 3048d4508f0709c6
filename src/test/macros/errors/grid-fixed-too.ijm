// expect strength.*all cells.*leave one out
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 strength=40 first=strength first_values=[25 50]");
