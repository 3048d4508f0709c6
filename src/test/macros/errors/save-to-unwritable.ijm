// expect save_to is "/proc/pictures", where nothing can be written
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 save_every=10 save_to=/proc/pictures");
