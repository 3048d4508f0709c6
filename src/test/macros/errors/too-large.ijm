// expect result of 5700 x 5700 pixels is more than the program can hold, which is 8 million pixels
newImage("square", "RGB ramp", 64, 64, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=square style=stripes height=5700 epochs=1");
