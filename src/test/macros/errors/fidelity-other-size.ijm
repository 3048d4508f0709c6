// expect "stripes" is 64 x 64 pixels.*result "My cells" 80 x 64
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Fidelity Report...", "content=stripes result=[My cells]");
