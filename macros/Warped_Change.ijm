// The mean absolute change, in grey levels, from slice to slice of a stack on what moves, each pixel held against the one
// that it came from, as the stack "Motion" says; between pixels by cubic convolution. Argument: the stack's title. Gives the
// number back to runMacro.

// A slice in the three channels, one after another.
var before = newArray(0);

title = getArgument();
selectImage(title);
width = getWidth();
height = getHeight();
pixels = width * height;
slices = nSlices;
sum = 0;
count = 0;
for (slice = 1; slice <= slices; slice++) {
	selectImage("Motion");
	right = shown(2 * slice - 1);
	down = shown(2 * slice);
	selectImage(title);
	setSlice(slice);
	now = newArray(3 * pixels);
	for (i = 0; i < pixels; i++) {
		colour = getPixel(i % width, floor(i / width));
		for (c = 0; c < 3; c++)
			now[c * pixels + i] = colour >> (16 - 8 * c) & 255;
	}
	for (i = 0; i < pixels; i++)
		if (slice > 1 && !isNaN(right[i])) {
			x = i % width - right[i];
			y = floor(i / width) - down[i];
			if (x < 0 || y < 0 || x > width - 1 || y > height - 1)
				continue;
			for (c = 0; c < 3; c++)
				sum += abs(now[c * pixels + i] - between(c * pixels, x, y));
			count += 3;
		}
	before = now;
}
setSlice(1);
return "" + sum / count;

function shown(slice) {
	setSlice(slice);
	values = newArray(pixels);
	for (i = 0; i < pixels; i++)
		values[i] = getPixel(i % width, floor(i / width));
	return values;
}

function between(start, x, y) {
	left = floor(x);
	top = floor(y);
	across = cubic(x - left);
	along = cubic(y - top);
	value = 0;
	for (j = 0; j < 4; j++) {
		row = start + minOf(height - 1, maxOf(0, top + j - 1)) * width;
		for (k = 0; k < 4; k++)
			value += along[j] * across[k] * before[row + minOf(width - 1, maxOf(0, left + k - 1))];
	}
	return value;
}

function cubic(t) {
	return newArray(((-0.5 * t + 1) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1, ((-1.5 * t + 2) * t + 0.5) * t,
		(0.5 * t - 0.5) * t * t);
}
