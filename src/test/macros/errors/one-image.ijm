// expect style|second image|another image
newImage("alone", "RGB ramp", 80, 64, 1);
run("Neural Style Transfer...", "height=64 epochs=1");
