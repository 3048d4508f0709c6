// expect twin
newImage("twin", "RGB ramp", 80, 64, 1);
newImage("twin", "RGB black", 80, 64, 1);
run("Neural Style Transfer...", "content=twin style=twin height=64 epochs=1");
