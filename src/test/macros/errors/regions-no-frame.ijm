// expect label 1 of .labels. is selected in.*lapse
newImage("lapse", "8-bit ramp", 80, 64, 3);
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("labels", "8-bit black", 80, 64, 3);
setSlice(2);
setPixel(3, 3, 1);
selectImage("lapse");
makeRectangle(20, 20, 20, 20);
run("Neural Style Transfer...", "content=lapse style=stripes height=64 epochs=1 regions=labels stack");
