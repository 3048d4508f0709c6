// expect My sells
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My sells] style=stripes height=64 epochs=1");
