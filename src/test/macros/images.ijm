// Two small images without chance in them.
newImage("My cells", "RGB ramp", 80, 64, 1);
newImage("stripes", "8-bit white", 64, 64, 1);
setColor(60);
for (x = 0; x < 64; x += 8)
	fillRect(x, 0, 4, 64);
