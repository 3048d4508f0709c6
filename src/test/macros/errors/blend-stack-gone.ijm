// expect content image "lapse" has no slice 2 any more.*run of "r" saw.*key content
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("lapse", "8-bit ramp", 40, 32, 2);
run("Neural Style Transfer...", "content=lapse style=stripes stack height=32 epochs=1 levels=1 title=r");
setSlice(2);
selectImage("lapse");
run("Delete Slice");
run("Blend With Content...", "stylised=r");
