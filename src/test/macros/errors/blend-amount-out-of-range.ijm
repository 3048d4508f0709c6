// expect amount is "101".*from 0 to 100
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Blend With Content...", "stylised=[My cells] content=stripes amount=101");
