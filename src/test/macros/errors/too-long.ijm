// expect result of 30000 x 20 pixels is too long for the optimiser "smoothed", which takes sides of up to 23170 pixels; choose
newImage("long", "8-bit ramp", 30000, 20, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=long style=stripes height=0 epochs=1");
