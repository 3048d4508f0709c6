// expect content image "lapse" has no slice 3 any more.*run of "r" saw.*open it as it was.*key content
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("lapse", "8-bit ramp", 40, 32, 3);
setSlice(3);
run("Neural Style Transfer...", "content=lapse style=stripes height=32 epochs=1 levels=1 title=r");
selectImage("lapse");
setSlice(1);
run("Delete Slice");
run("Blend With Content...", "stylised=r content=lapse");
