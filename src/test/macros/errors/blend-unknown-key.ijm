// expect no key "strength".*stylised, content, amount, title
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Blend With Content...", "strength=40");
