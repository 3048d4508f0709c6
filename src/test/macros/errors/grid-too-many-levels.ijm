// expect levels is 4.*fewer levels
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 first=levels first_values=[1 4] second=none");
