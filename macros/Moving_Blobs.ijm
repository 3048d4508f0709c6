// Makes a time-lapse: bright blobs that move over a texture that does not, with the noise of a camera, and beside it the
// image "Still", which is 255 where nothing moves, and the stack "Motion": on the blobs the pixels that they moved since the
// frame before, to the right in channel 1 and down in channel 2, NaN elsewhere. Argument: side in pixels, frames, standard
// deviation of the noise in grey levels at the mean brightness, with spaces between.

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
newImage("Motion", "32-bit black", size, size, 2, 1, frames);
for (t = 0; t < frames; t++) {
	values = Array.copy(background);
	light = newArray(size * size);
	right = newArray(size * size);
	down = newArray(size * size);
	Array.fill(right, NaN);
	Array.fill(down, NaN);
	for (b = 0; b < 3; b++) {
		x = size * (x0[b] + t * dx[b]);
		y = size * (y0[b] + t * dy[b]);
		r = size * radius[b];
		across = bell(x, r);
		along = bell(y, r);
		for (i = 0; i < values.length; i++) {
			bright = across[i % size] * along[floor(i / size)];
			values[i] += 120 * bright;
			// The half of a blob's light that is its middle; where two meet, the brighter one.
			if (t > 0 && bright > 0.5 && bright > light[i]) {
				light[i] = bright;
				right[i] = size * dx[b];
				down[i] = size * dy[b];
			}
		}
		selectImage("Still");
		fillOval(x - 5 * r, y - 5 * r, 10 * r, 10 * r);
	}
	selectImage("Time lapse");
	setSlice(t + 1);
	for (i = 0; i < values.length; i++)
		setPixel(i % size, floor(i / size), values[i] + noise * sqrt(maxOf(1, values[i]) / 70) * random("gaussian"));
	setMetadata("Label", "" + 30 * t + " s");
	selectImage("Motion");
	putSlice(2 * t + 1, right);
	putSlice(2 * t + 2, down);
}
selectImage("Time lapse");
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

function putSlice(slice, numbers) {
	setSlice(slice);
	for (i = 0; i < numbers.length; i++)
		setPixel(i % size, floor(i / size), numbers[i]);
}
