// expect result of 5700 x 5700 pixels needs about .* GB of memory
// NB: 37 GB, the most that a size can need; a machine that has them free does not refuse it.
newImage("square", "RGB ramp", 64, 64, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=square style=stripes height=5700 epochs=1");
