// expect no key "output_size", which is for a single run; leave it out here
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 output_size=content");
