// expect "strip" 80 x 20, which is another shape
newImage("strip", "RGB ramp", 80, 20, 1);
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Blend With Content...", "stylised=[My cells] content=strip amount=40");
