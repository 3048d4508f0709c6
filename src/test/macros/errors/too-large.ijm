// expect result of 33825 x 8192 pixels is more than the program can hold, which is 268 million pixels and sides of 500000
newImage("strip", "RGB ramp", 256, 62, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=strip style=stripes height=8192 epochs=1");
