// expect damaged.safetensors" cannot be used: its header is damaged
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
file = getDir("temp") + "damaged.safetensors";
File.saveString("no weights at all", file);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 weights=[" + file + "]");
