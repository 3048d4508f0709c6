// expect output_size is "2048"; it must be height or content
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes output_size=2048 height=64 epochs=1");
