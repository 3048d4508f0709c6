// expect style image "stripes" has no slice 2 any more.*run of "r" saw.*key style
newImage("cells", "8-bit ramp", 40, 32, 1);
newImage("stripes", "8-bit ramp", 64, 64, 2);
setSlice(2);
run("Neural Style Transfer...", "content=cells style=stripes height=32 epochs=1 levels=1 title=r");
selectImage("stripes");
run("Delete Slice");
run("Fidelity Report...", "result=r");
