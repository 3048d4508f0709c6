// expect "stripes" is 64 x 64 pixels.*"My cells" 80 x 64
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Blend With Content...", "stylised=[My cells] content=stripes amount=40");
