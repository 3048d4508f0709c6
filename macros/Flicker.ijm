// The mean absolute change from slice to slice of a stack, in grey levels, where the image "Still" is not 0. Argument: the
// stack's title. Gives the number back to runMacro.

title = getArgument();
sum = 0;
count = 0;
selectImage("Still");
width = getWidth();
pixels = width * getHeight();
still = newArray(pixels);
for (i = 0; i < pixels; i++)
	still[i] = getPixel(i % width, floor(i / width));
selectImage(title);
before = newArray(0);
for (slice = 1; slice <= nSlices; slice++) {
	setSlice(slice);
	now = newArray(pixels);
	for (i = 0; i < pixels; i++) {
		now[i] = getPixel(i % width, floor(i / width));
		if (before.length > 0 && still[i] > 0) {
			for (shift = 0; shift <= 16; shift += 8)
				sum += abs((now[i] >> shift & 255) - (before[i] >> shift & 255));
			count += 3;
		}
	}
	before = now;
}
setSlice(1);
return "" + sum / count;
