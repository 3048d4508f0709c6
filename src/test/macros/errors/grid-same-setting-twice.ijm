// expect both settings.*strength
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 first=strength first_values=[25 50] second=strength second_values=[60 70]");
