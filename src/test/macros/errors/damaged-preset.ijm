// expect preset .*damaged.txt" is damaged.*strength is "much"
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
file = getDir("temp") + "damaged.txt";
File.saveString("strength=much\n", file);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 preset=[" + file + "]");
