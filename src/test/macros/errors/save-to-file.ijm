// expect save_to is .*no-folder.txt", which is a file; name a folder
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
file = getDir("temp") + "no-folder.txt";
File.saveString("These are words.\n", file);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 save_every=10 save_to=[" + file + "]");
