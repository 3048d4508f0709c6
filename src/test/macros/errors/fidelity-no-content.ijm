// expect does not say which content image.*key content
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Fidelity Report...", "result=[My cells]");
