// expect no open image with the ID .*key content.; open is "stripes"
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("My cells");
id = getImageID();
close();
run("Neural Style Transfer...", "content=" + id + " style=stripes height=64 epochs=1");
