// expect result of 64 x 64 pixels from a content image of 8000 x 8000 pixels needs about .* GB of ImageJ's own memory and
// NB: 1.8 GB beside the content's own 0.8, where the tests' ImageJ has 2.
newImage("large", "8-bit ramp", 8000, 8000, 1);
newImage("stripes", "8-bit ramp", 64, 64, 1);
run("Neural Style Transfer...", "content=large style=stripes height=64 epochs=1 output_size=content");
