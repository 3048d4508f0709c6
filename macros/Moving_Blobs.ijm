// Makes a time-lapse: bright blobs that move over a texture that does not, with the noise of a camera, and beside it the
// image "Still", which is 255 where nothing moves. Argument: side in pixels, frames, standard deviation of the noise in grey
// levels at the mean brightness, with spaces between.

given = split(getArgument(), " ");
size = 256;
frames = 8;
noise = 8;
if (given.length == 3) {
	size = parseInt(given[0]);
	frames = parseInt(given[1]);
	noise = parseFloat(given[2]);
}
// Where each blob begins, its step and its radius, in parts of the side.
x0 = newArray(0.20, 0.74, 0.47);
y0 = newArray(0.27, 0.47, 0.78);
dx = newArray(0.024, -0.02, 0);
dy = newArray(0, 0.012, -0.024);
radius = newArray(0.043, 0.055, 0.035);

random("seed", 7);
texture(0.012, 18);
rename("texture");
texture(0.047, 10);
imageCalculator("Add", "texture", "noise");
close("noise");
selectImage("texture");
background = newArray(size * size);
for (i = 0; i < background.length; i++)
	background[i] = 70 + getPixel(i % size, floor(i / size));
close();

newImage("Time lapse", "32-bit black", size, size, frames);
newImage("Still", "8-bit white", size, size, 1);
setColor(0);
for (t = 0; t < frames; t++) {
	values = Array.copy(background);
	for (b = 0; b < 3; b++) {
		x = size * (x0[b] + t * dx[b]);
		y = size * (y0[b] + t * dy[b]);
		r = size * radius[b];
		across = bell(x, r);
		down = bell(y, r);
		for (i = 0; i < values.length; i++)
			values[i] += 120 * across[i % size] * down[floor(i / size)];
		selectImage("Still");
		fillOval(x - 5 * r, y - 5 * r, 10 * r, 10 * r);
	}
	selectImage("Time lapse");
	setSlice(t + 1);
	for (i = 0; i < values.length; i++)
		setPixel(i % size, floor(i / size), values[i] + noise * sqrt(maxOf(1, values[i]) / 70) * random("gaussian"));
	setMetadata("Label", "" + 30 * t + " s");
}
setMinAndMax(0, 255);
run("8-bit");
Stack.setDimensions(1, 1, frames);
setVoxelSize(0.5, 0.5, 1, "um");
Stack.setFrameInterval(30);
Stack.setTUnit("sec");
setSlice(1);

function texture(sigma, contrast) {
	newImage("noise", "32-bit black", size, size, 1);
	for (y = 0; y < size; y++)
		for (x = 0; x < size; x++)
			setPixel(x, y, random("gaussian"));
	run("Gaussian Blur...", "sigma=" + sigma * size);
	getStatistics(area, mean, min, max, deviation);
	run("Subtract...", "value=" + mean);
	run("Multiply...", "value=" + contrast / deviation);
}

function bell(centre, r) {
	values = newArray(size);
	for (i = 0; i < size; i++)
		values[i] = exp(-0.5 * (i - centre) * (i - centre) / (r * r));
	return values;
}
