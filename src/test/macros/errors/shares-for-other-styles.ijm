// expect style_shares has 3 shares and there is 1 style image
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 style_shares=50|30|20");
