// expect content image "My cells" .80 x 64 pixels. of the run is not open.*key content or in the dialog
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=16 epochs=1");
close("My cells");
run("Run Again...", "image=[Stylised My cells]");
