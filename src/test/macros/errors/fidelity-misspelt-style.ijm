// expect no open image and no file "strips" .key style.
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Fidelity Report...", "content=[My cells] result=[My cells] style=strips");
