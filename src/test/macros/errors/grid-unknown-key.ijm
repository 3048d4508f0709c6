// expect no key "heigth".*first_values
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes heigth=64 epochs=1");
