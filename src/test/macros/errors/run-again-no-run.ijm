// expect "My cells" does not say by which run it was made.*TIFF file
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Run Again...", "image=[My cells]");
