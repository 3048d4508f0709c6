// expect A result of 64 x 64 pixels needs at least [0-9]+ MB of memory and memory is 100; give that much
newImage("square", "RGB ramp", 64, 64, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=square style=stripes height=64 epochs=1 memory=100");
