// expect map is "yes".*stand alone
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Fidelity Report...", "content=[My cells] result=[My cells] map=yes");
