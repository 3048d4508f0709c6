// expect channels is "1"; the content image "stripes" has no channels with colours of their own
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=stripes channels=1 style=[My cells] height=64 epochs=1");
