// expect "stripes" does not show the pixels.*of its style image "stripes".*key style or in the dialog
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=16 epochs=1");
selectImage("stripes");
run("Invert");
run("Run Again...", "image=[Stylised My cells]");
