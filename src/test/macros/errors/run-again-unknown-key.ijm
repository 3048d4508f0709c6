// expect no key "images".*image, content, style
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Run Again...", "images=[My cells]");
