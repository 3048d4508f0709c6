// expect no key "images".*image, content, style
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Repeat Run...", "images=[My cells]");
