// expect selections.*not those of the run.*content image: oval, x=10, y=8, width=60, height=40
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
selectImage("My cells");
makeOval(10, 8, 60, 40);
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1 levels=1 title=first");
selectImage("My cells");
makeRectangle(1, 1, 30, 30);
run("Run Again...", "image=first");
