// expect result of 4000 x 4000 pixels needs about .* GB of ImageJ's own memory and .* GB are free there
// NB: 4 GB, where the tests' ImageJ has 2.
newImage("square", "RGB ramp", 64, 64, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=square style=stripes height=4000 epochs=1");
