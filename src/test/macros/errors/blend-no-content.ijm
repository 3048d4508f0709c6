// expect does not say which content image.*key content
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Blend With Content...", "stylised=[My cells]");
