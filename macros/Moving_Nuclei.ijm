// Makes a time-lapse of real cells whose motion is known: the nuclei of sample-data/nuclei.png crawl and turn, and one
// divides. Beside it the image "Still", which is 255 where no nucleus ever was, and the stack "Motion": on the nuclei the
// pixels that they moved since the frame before, to the right in channel 1 and down in channel 2, NaN elsewhere and in a
// daughter's first frame. Argument: the folder sample-data if it is not beside the folder of this macro, and after a bar
// frames and the standard deviation of the camera's noise in grey levels at the nuclei's brightness, with a space between.

// A frame's values, and how far what they show has moved.
var values;
var right;
var down;

samples = File.getParent(getInfo("macro.filepath")) + "/../sample-data/";
frames = 8;
noise = 6;
parts = split(getArgument(), "|");
if (parts.length > 0) samples = parts[0] + "/";
if (parts.length > 1) {
	given = split(parts[1], " ");
	frames = parseInt(given[0]);
	noise = parseFloat(given[1]);
}
// How far a nucleus' own light reaches beyond its threshold, in pixels.
rim = 4;
divides = floor(frames / 2);

open(samples + "nuclei.png");
rename("nuclei");
getDimensions(width, height, channels, slices, n);
pixels = width * height;
run("Duplicate...", "title=mask");
run("Gaussian Blur...", "sigma=1");
setThreshold(30, 255);
run("Convert to Mask");
run("Analyze Particles...", "size=120-Infinity show=[Count Masks] exclude");
rename("labels");
getStatistics(area, mean, min, cells);

// Each nucleus' centre and box, and how fast it crawls and turns, in pixels and radians a frame.
x0 = newArray(2 * cells);
y0 = newArray(2 * cells);
reach = newArray(cells);
area = newArray(cells);
tilt = newArray(cells);
sxx = newArray(cells);
sxy = newArray(cells);
syy = newArray(cells);
for (i = 0; i < pixels; i++) {
	c = getPixel(i % width, floor(i / width)) - 1;
	if (c >= 0) {
		x0[c] += i % width;
		y0[c] += floor(i / width);
		area[c]++;
	}
}
for (c = 0; c < cells; c++) {
	x0[c] /= area[c];
	y0[c] /= area[c];
}
for (i = 0; i < pixels; i++) {
	c = getPixel(i % width, floor(i / width)) - 1;
	if (c >= 0) {
		x = i % width - x0[c];
		y = floor(i / width) - y0[c];
		sxx[c] += x * x;
		sxy[c] += x * y;
		syy[c] += y * y;
		reach[c] = maxOf(reach[c], sqrt(x * x + y * y) + rim);
	}
}
random("seed", 3);
speed = newArray(2 * cells);
heading = newArray(2 * cells);
turn = newArray(2 * cells);
for (c = 0; c < cells; c++) {
	tilt[c] = 0.5 * atan2(2 * sxy[c], sxx[c] - syy[c]);
	speed[c] = 1 + 3 * random();
	heading[c] = 2 * PI * random();
	turn[c] = 0.08 * (random() - 0.5);
}

// The ground without nuclei: where one is, a part of the picture where there is none.
selectImage("mask");
for (i = 0; i < rim; i++)
	run("Dilate");
selectImage("nuclei");
ground = newArray(pixels);
empty = newArray(pixels);
free = 0;
for (i = 0; i < pixels; i++) {
	selectImage("mask");
	covered = getPixel(i % width, floor(i / width)) > 0;
	selectImage("nuclei");
	ground[i] = getPixel(i % width, floor(i / width));
	if (covered)
		ground[i] = -1;
	else
		empty[free++] = ground[i];
}
for (i = 0; i < pixels; i++)
	if (ground[i] < 0)
		ground[i] = empty[floor(free * random())];

newImage("Time lapse", "32-bit black", width, height, frames);
newImage("Still", "8-bit white", width, height, 1);
newImage("Motion", "32-bit black", width, height, 2, 1, frames);
mother = 0;
for (c = 1; c < cells; c++)
	if (abs(x0[c] - width / 2) + abs(y0[c] - height / 2) < abs(x0[mother] - width / 2) + abs(y0[mother] - height / 2))
		mother = c;
for (t = 0; t < frames; t++) {
	values = Array.copy(ground);
	right = newArray(pixels);
	down = newArray(pixels);
	Array.fill(right, NaN);
	Array.fill(down, NaN);
	isLater = t > 0;
	isParted = t > divides;
	for (c = 0; c < cells; c++)
		if (c != mother || t < divides) {
			draw(c, x0[c] + t * speed[c] * cos(heading[c]), y0[c] + t * speed[c] * sin(heading[c]), t * turn[c], 1,
				speed[c] * cos(heading[c]), speed[c] * sin(heading[c]), turn[c], isLater);
		} else {
			x = x0[c] + divides * speed[c] * cos(heading[c]);
			y = y0[c] + divides * speed[c] * sin(heading[c]);
			along = tilt[c] + divides * turn[c];
			for (side = -1; side <= 1; side += 2) {
				apart = side * (0.3 * reach[c] + 1.5 * (t - divides));
				draw(c, x + apart * cos(along), y + apart * sin(along), divides * turn[c], 0.6, side * 1.5 * cos(along),
					side * 1.5 * sin(along), 0, isParted);
			}
		}
	selectImage("Time lapse");
	setSlice(t + 1);
	for (i = 0; i < pixels; i++)
		setPixel(i % width, floor(i / width), 12 + values[i] + noise * sqrt(maxOf(4, values[i]) / 100) * random("gaussian"));
	setMetadata("Label", "" + 5 * t + " min");
	selectImage("Motion");
	putSlice(2 * t + 1, right);
	putSlice(2 * t + 2, down);
}
close("nuclei");
close("mask");
close("labels");
selectImage("Time lapse");
setMinAndMax(0, 255);
run("8-bit");
Stack.setDimensions(1, 1, frames);
Stack.setFrameInterval(300);
Stack.setTUnit("sec");
setSlice(1);

// A nucleus about a place, turned by an angle, its long axis made shorter; it came by a step and a turn since the frame
// before.
function draw(c, x, y, angle, length, stepX, stepY, step, known) {
	selectImage("labels");
	r = round(reach[c] + 1);
	for (py = maxOf(0, floor(y) - r); py < minOf(height, floor(y) + r); py++)
		for (px = maxOf(0, floor(x) - r); px < minOf(width, floor(x) + r); px++) {
			// Back to where this pixel lies in the micrograph: along the nucleus' long axis and across.
			u = (px - x) * cos(angle + tilt[c]) + (py - y) * sin(angle + tilt[c]);
			v = (py - y) * cos(angle + tilt[c]) - (px - x) * sin(angle + tilt[c]);
			fromX = x0[c] + u / length * cos(tilt[c]) - v * sin(tilt[c]);
			fromY = y0[c] + u / length * sin(tilt[c]) + v * cos(tilt[c]);
			if (fromX < 0 || fromY < 0 || fromX > width - 1 || fromY > height - 1 || !nearCell(c, fromX, fromY))
				continue;
			selectImage("nuclei");
			value = getPixel(fromX, fromY);
			selectImage("labels");
			i = py * width + px;
			values[i] = maxOf(values[i], value);
			if (known && getPixel(round(fromX), round(fromY)) == c + 1) {
				right[i] = stepX - (py - y) * step;
				down[i] = stepY + (px - x) * step;
			}
		}
	selectImage("Still");
	setColor(0);
	fillOval(x - reach[c] - rim, y - reach[c] - rim, 2 * (reach[c] + rim), 2 * (reach[c] + rim));
	selectImage("labels");
}

// Whether a place in the micrograph belongs to a nucleus, with its rim.
function nearCell(c, x, y) {
	for (a = 0; a < 8; a++)
		if (getPixel(round(x + rim * cos(a * PI / 4)), round(y + rim * sin(a * PI / 4))) == c + 1)
			return true;
	if (getPixel(round(x), round(y)) == c + 1)
		return true;
	return false;
}

function putSlice(slice, numbers) {
	setSlice(slice);
	for (i = 0; i < numbers.length; i++)
		setPixel(i % width, floor(i / width), numbers[i]);
}
