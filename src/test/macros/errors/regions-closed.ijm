// expect no open image with the ID .*key regions.; open are "My cells", "stripes"
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
newImage("labels", "8-bit white", 80, 64, 1);
id = getImageID();
close();
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 regions=" + id);
