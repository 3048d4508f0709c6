// expect no key "height".*content, result, style, map
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Fidelity Report...", "height=40");
