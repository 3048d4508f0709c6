// expect "My cells" does not say which content image it was made from
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("My cells");
run("Blend With Content...", "amount=40");
