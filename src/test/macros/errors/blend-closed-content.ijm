// expect content image "gone[.]tif" of "My cells" is not open.*key content
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectWindow("My cells");
Property.set("neuralstyle.content", "gone.tif");
run("Blend With Content...", "amount=40");
