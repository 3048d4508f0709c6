// A long stack that someone stops by Esc: what is finished stays.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("lapse", "8-bit ramp", 80, 64, 200);
run("Neural Style Transfer...", "content=lapse style=stripes stack height=64 epochs=1");
