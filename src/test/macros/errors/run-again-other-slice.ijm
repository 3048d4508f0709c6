// expect "lapse" does not show the pixels.*content image "lapse" .40 x 32 pixels, slice 2.; show it as it was then
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("lapse", "8-bit ramp", 40, 32, 2);
setSlice(2);
run("Invert", "slice");
run("Neural Style Transfer...", "content=lapse style=stripes height=32 epochs=1 levels=1 title=r");
selectImage("lapse");
setSlice(1);
run("Run Again...", "image=r");
