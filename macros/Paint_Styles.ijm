// Paints eight pictures that nobody owns, to be used as styles: brush strokes, ink hatching, mosaic, stained glass, etching,
// engraving, pointillism and watercolour.
// Argument: a folder to save them in; without one they are opened. All randomness is seeded: the same pictures every time.
// These pictures are CC0: do with them what you like.

var size = 512;
// Where stones lie already, by cells of 3 pixels and with a margin.
var cells = 212;
var taken = newArray(0);

folder = getArgument();
if (folder != "" && !endsWith(folder, "/")) folder = folder + "/";
setBatchMode(true);
paintStrokes();
finish("style-strokes");
paintHatching();
finish("style-hatching");
paintMosaic();
finish("style-mosaic");
paintGlass();
finish("style-glass");
paintEtching();
finish("style-etching");
paintEngraving();
finish("style-engraving");
paintPointillism();
finish("style-pointillism");
paintWatercolour();
finish("style-watercolour");
if (folder == "") setBatchMode("exit and display");
print("PAINT_OK");

function finish(name) {
	rename(name);
	if (folder != "") {
		saveAs("PNG", folder + name + ".png");
		close();
	}
}

// The direction of the flow at a place, in radians: a few swirls in a slow current.
function flow(x, y) {
	u = 1;
	v = 0.35 * sin(x / 90) - 0.2;
	u = u + swirl(x, y, 150, 170, 95, 2.6, 0);
	v = v + swirl(x, y, 150, 170, 95, 2.6, 1);
	u = u + swirl(x, y, 365, 250, 120, -2.8, 0);
	v = v + swirl(x, y, 365, 250, 120, -2.8, 1);
	u = u + swirl(x, y, 130, 420, 80, -2.2, 0);
	v = v + swirl(x, y, 130, 420, 80, -2.2, 1);
	u = u + swirl(x, y, 440, 470, 70, 2.0, 0);
	v = v + swirl(x, y, 440, 470, 70, 2.0, 1);
	return atan2(v, u);
}

function swirl(x, y, cx, cy, radius, strength, part) {
	dx = (x - cx) / radius;
	dy = (y - cy) / radius;
	fall = strength * exp(-(dx * dx + dy * dy) / 1.5);
	if (part == 0) return -dy * fall;
	return dx * fall;
}

// A tone from 0 to 1 that changes slowly over the picture.
function tone(x, y) {
	t = 0.5 + 0.22 * sin(x / 61 + 1.3 * sin(y / 83)) + 0.2 * sin(y / 47 - x / 131);
	d1 = sqrt((x - 365) * (x - 365) + (y - 250) * (y - 250));
	d2 = sqrt((x - 150) * (x - 150) + (y - 170) * (y - 170));
	t = t + 0.42 * exp(-d1 * d1 / 5200) - 0.3 * exp(-d2 * d2 / 9000);
	return minOf(1, maxOf(0, t));
}

function within(v) { return minOf(255, maxOf(0, v)); }

// A colour between the given ones, by a number from 0 to 1, a little brighter or darker by chance.
function setBlend(reds, greens, blues, t, jitter) {
	n = reds.length - 1;
	i = minOf(n - 1, floor(t * n));
	f = t * n - i;
	j = jitter * (random() - 0.5);
	setColor(within(reds[i] + f * (reds[i + 1] - reds[i]) + j), within(greens[i] + f * (greens[i + 1] - greens[i]) + j),
		within(blues[i] + f * (blues[i + 1] - blues[i]) + j));
}

// --- oil: layers of strokes along the flow, from wide to thin
function paintStrokes() {
	random("seed", 11);
	newImage("strokes", "RGB black", size, size, 1);
	reds = newArray(14, 20, 22, 60, 214, 246, 240);
	greens = newArray(24, 52, 104, 150, 164, 214, 236);
	blues = newArray(66, 118, 150, 158, 62, 110, 206);
	setColor(18, 40, 92);
	fillRect(0, 0, size, size);
	widths = newArray(16, 9, 5, 3);
	counts = newArray(1500, 3200, 6000, 6000);
	lengths = newArray(9, 9, 8, 7);
	for (layer = 0; layer < 4; layer++) {
		setLineWidth(widths[layer]);
		for (i = 0; i < counts[layer]; i++) {
			x = random() * (size + 40) - 20;
			y = random() * (size + 40) - 20;
			t = tone(x, y) + 0.16 * (random() - 0.5);
			if (random() < 0.035 && layer > 0) setColor(within(200 + 40 * random()), 70 + 40 * random(), 40 + 20 * random());
			else setBlend(reds, greens, blues, minOf(1, maxOf(0, t)), 46);
			step = 3 + 0.45 * widths[layer];
			moveTo(x, y);
			for (k = 0; k < lengths[layer]; k++) {
				a = flow(x, y);
				x = x + step * cos(a);
				y = y + step * sin(a);
				lineTo(x, y);
			}
		}
	}
}

// --- ink: hatching that follows the form, crossed where it is dark
function paintHatching() {
	random("seed", 5);
	newImage("hatching", "RGB white", size, size, 1);
	setColor(243, 233, 212);
	fillRect(0, 0, size, size);
	for (i = 0; i < 9000; i++) {
		s = random() * 10;
		setColor(238 - s, 227 - s, 204 - s);
		fillRect(random() * size, random() * size, 2, 1);
	}
	for (pass = 0; pass < 3; pass++) {
		setLineWidth(1);
		if (pass == 0) setLineWidth(2);
		for (i = 0; i < 5200; i++) {
			x = random() * (size + 30) - 15;
			y = random() * (size + 30) - 15;
			t = tone(x, y);
			// each pass needs it darker
			if (t > 0.92 - 0.27 * pass - 0.5 * random()) continue;
			ink = 18 + 30 * random();
			setColor(ink, ink, ink + 14);
			a = flow(x, y) + pass * 0.95;
			moveTo(x, y);
			for (k = 0; k < 5 - pass; k++) {
				x = x + 4.5 * cos(a);
				y = y + 4.5 * sin(a);
				lineTo(x, y);
				a = flow(x, y) + pass * 0.95;
			}
		}
	}
}

// --- mosaic: stones in rows along the flow, on dark mortar
function paintMosaic() {
	random("seed", 23);
	newImage("mosaic", "RGB black", size, size, 1);
	setColor(46, 40, 38);
	fillRect(0, 0, size, size);
	reds = newArray(20, 26, 58, 206, 236, 240, 178);
	greens = newArray(54, 108, 152, 186, 170, 226, 60);
	blues = newArray(112, 142, 134, 122, 58, 196, 40);
	taken = newArray(cells * cells);
	// Rows of stones along the flow, then smaller stones where there is room left.
	for (i = 0; i < 30000; i++) {
		x = random() * (size + 40) - 20;
		y = random() * (size + 40) - 20;
		side = 12;
		if (i > 3000) side = 8;
		if (i > 12000) side = 5.5;
		length = 60;
		if (i > 3000) length = 8;
		for (k = 0; k < length; k++) {
			if (x < -16 || y < -16 || x > size + 16 || y > size + 16) break;
			if (!isFree(x, y, side / 2)) break;
			a = flow(x, y);
			take(x, y, side / 2);
			setBlend(reds, greens, blues, minOf(1, maxOf(0, tone(x, y) + 0.22 * (random() - 0.5))), 60);
			fillStone(x, y, side - 0.6 + 0.8 * random(), a);
			x = x + (side + 1.2) * cos(a);
			y = y + (side + 1.2) * sin(a);
		}
	}
	run("Gaussian Blur...", "sigma=0.5");
}

function isFree(x, y, r) {
	for (dy = -r; dy <= r; dy += 3)
		for (dx = -r; dx <= r; dx += 3)
			if (dx * dx + dy * dy <= r * r * 0.8)
				if (taken[floor((y + dy + 40) / 3) * cells + floor((x + dx + 40) / 3)]) return false;
	return true;
}

function take(x, y, r) {
	for (dy = -r; dy <= r; dy += 2)
		for (dx = -r; dx <= r; dx += 2)
			taken[floor((y + dy + 40) / 3) * cells + floor((x + dx + 40) / 3)] = true;
}

// A square, turned by an angle, with corners that are not quite right.
function fillStone(x, y, side, angle) {
	xs = newArray(4);
	ys = newArray(4);
	for (c = 0; c < 4; c++) {
		a = angle + PI / 4 + c * PI / 2;
		r = side * 0.7071 * (0.92 + 0.16 * random());
		xs[c] = x + r * cos(a);
		ys[c] = y + r * sin(a);
	}
	makeSelection("polygon", xs, ys);
	fill();
	run("Select None");
}

// --- stained glass: pieces of one colour each, in lead
function paintGlass() {
	random("seed", 42);
	newImage("glass", "RGB black", size, size, 1);
	setColor(22, 22, 26);
	fillRect(0, 0, size, size);
	reds = newArray(16, 18, 40, 120, 220, 244, 200);
	greens = newArray(30, 80, 140, 170, 150, 214, 40);
	blues = newArray(110, 170, 150, 80, 30, 90, 36);
	n = 190;
	xs = newArray(n);
	ys = newArray(n);
	for (i = 0; i < n; i++) {
		// small pieces where it is dark
		do {
			xs[i] = random() * (size + 80) - 40;
			ys[i] = random() * (size + 80) - 40;
		} while (random() > 1.1 - 0.75 * tone(xs[i], ys[i]));
	}
	for (i = 0; i < n; i++) {
		// A piece is what lies nearer to its own point than to any other's.
		px = newArray(-60, size + 60, size + 60, -60);
		py = newArray(-60, -60, size + 60, size + 60);
		for (j = 0; j < n; j++) {
			if (j == i) continue;
			nx = xs[j] - xs[i];
			ny = ys[j] - ys[i];
			// half of the lead's width stays free
			limit = (nx * (xs[i] + xs[j]) + ny * (ys[i] + ys[j])) / 2 - 2.6 * sqrt(nx * nx + ny * ny);
			cut(nx, ny, limit);
			if (px.length < 3) break;
		}
		if (px.length < 3) continue;
		t = tone(xs[i], ys[i]) + 0.45 * (random() - 0.5);
		setBlend(reds, greens, blues, minOf(1, maxOf(0, t)), 60);
		makeSelection("polygon", px, py);
		fill();
		getSelectionBounds(bx, by, bw, bh);
		angle = random() * PI;
		for (k = 0; k < bw * bh / 160; k++) {
			setBlend(reds, greens, blues, minOf(1, maxOf(0, t + 0.22 * (random() - 0.5))), 40);
			streak(bx + random() * bw, by + random() * bh, angle);
		}
		run("Select None");
	}
	run("Gaussian Blur...", "sigma=0.7");
}

// The polygon of paintGlass, and the part of it with nx * x + ny * y <= limit.
var px;
var py;

function cut(nx, ny, limit) {
	m = px.length;
	inside = 0;
	for (c = 0; c < m; c++) inside = inside + (nx * px[c] + ny * py[c] <= limit);
	if (inside == m) return;
	qx = newArray(m + 1);
	qy = newArray(m + 1);
	q = 0;
	for (c = 0; c < m; c++) {
		d = (c + 1) % m;
		here = nx * px[c] + ny * py[c] - limit;
		there = nx * px[d] + ny * py[d] - limit;
		if (here <= 0) {
			qx[q] = px[c];
			qy[q] = py[c];
			q++;
		}
		if (here * there < 0) {
			f = here / (here - there);
			qx[q] = px[c] + f * (px[d] - px[c]);
			qy[q] = py[c] + f * (py[d] - py[c]);
			q++;
		}
	}
	px = Array.trim(qx, q);
	py = Array.trim(qy, q);
}

// A streak in the glass, only where the selection is.
function streak(x, y, angle) {
	for (t = -16; t <= 16; t += 2) {
		u = x + t * cos(angle);
		v = y + t * sin(angle);
		if (selectionContains(u, v)) fillRect(u - 1, v - 1, 3, 2);
	}
}

// --- etching: scratched lines, short and straight, in one more direction the darker it is, on warm paper
function paintEtching() {
	random("seed", 17);
	large = 2 * size;
	newImage("etching", "RGB white", large, large, 1);
	setColor(236, 224, 198);
	fillRect(0, 0, large, large);
	angles = newArray(0.75, -0.6, 1.5, 0.1);
	// Each pass is for what is darker, in patches of a few lines, as the hand makes them without being lifted from its place.
	for (pass = 0; pass < 4; pass++)
		for (patch = 0; patch < 560; patch++) {
			x = random() * (size + 40) - 20;
			y = random() * (size + 40) - 20;
			dark = 1 - tone(x, y);
			if (dark < 0.24 + 0.19 * pass + 0.14 * random()) continue;
			if (random() > 0.45 + 0.4 * dark) continue;
			a = angles[pass] + 0.35 * (flow(x, y) - 0.2) + 0.14 * (random() - 0.5);
			apart = 6.2 - 1.4 * dark;
			reach = 13 + 14 * random();
			for (k = -3; k <= 3; k++) {
				ink = 28 + 60 * random() * (1 - 0.6 * dark);
				setColor(within(ink + 16), within(ink + 2), within(ink - 12));
				setLineWidth(3);
				if (random() < 0.4 * dark) setLineWidth(4);
				cx = x - k * apart * sin(a) + random();
				cy = y + k * apart * cos(a) + random();
				begin = reach * (0.7 + 0.5 * random());
				end = reach * (0.7 + 0.5 * random());
				bend = 1.6 * (random() - 0.5);
				moveTo(2 * (cx - begin * cos(a)), 2 * (cy - begin * sin(a)));
				lineTo(2 * (cx - bend * sin(a)), 2 * (cy + bend * cos(a)));
				lineTo(2 * (cx + end * cos(a)), 2 * (cy + end * sin(a)));
			}
		}
	halve();
}

// --- engraving: long lines that swell and thin out with the tone, bent by the form, and crossed where it is dark
function paintEngraving() {
	random("seed", 29);
	large = 2 * size;
	newImage("engraving", "RGB white", large, large, 1);
	for (j = 0; j < large; j++)
		for (i = 0; i < large; i++) {
			x = i / 2;
			y = j / 2;
			t = tone(x, y);
			// The lines lie like threads on a relief that is as high as the picture is bright.
			first = (y + 0.3 * x + 46 * t) / 6.5;
			second = (x - 0.45 * y + 38 * t) / 6.5;
			width = 0.86 - 0.95 * t;
			ink = abs(first - floor(first) - 0.5) < width / 2;
			if (t < 0.52) ink = ink || abs(second - floor(second) - 0.5) < (0.52 - t);
			if (ink) setPixel(i, j, 0x22262c);
			else setPixel(i, j, 0xf2ecdc);
		}
	halve();
}

// --- pointillism: dots of pure colours side by side, which mix in the eye: each tone's own, its neighbours', its complement
function paintPointillism() {
	random("seed", 31);
	large = 2 * size;
	newImage("pointillism", "RGB white", large, large, 1);
	setColor(238, 228, 204);
	fillRect(0, 0, large, large);
	reds = newArray(44, 40, 64, 120, 236, 250, 252);
	greens = newArray(36, 84, 150, 178, 158, 204, 236);
	blues = newArray(120, 168, 170, 92, 56, 84, 176);
	otherReds = newArray(150, 200, 226, 214, 110, 120, 226);
	otherGreens = newArray(60, 90, 110, 84, 92, 150, 150);
	otherBlues = newArray(130, 70, 60, 90, 170, 196, 150);
	for (layer = 0; layer < 2; layer++) {
		taken = newArray(cells * cells);
		for (i = 0; i < 26000; i++) {
			x = random() * (size + 20) - 10;
			y = random() * (size + 20) - 10;
			r = 3.1 - 0.6 * layer + 0.7 * random();
			if (!isFree(x, y, r * (1 + 0.5 * layer))) continue;
			take(x, y, r * (1 + 0.5 * layer));
			t = minOf(1, maxOf(0, tone(x, y) + 0.3 * (random() - 0.5)));
			if (random() < 0.2) setBlend(otherReds, otherGreens, otherBlues, t, 40);
			else setBlend(reds, greens, blues, t, 50);
			fillOval(2 * (x - r), 2 * (y - r), 4 * r, 4 * r);
		}
	}
	halve();
}

// --- watercolour: thin washes over each other, with the dark rims at which they dried, on rough paper
function paintWatercolour() {
	random("seed", 37);
	paper = field(1.1);
	// How much light each wash takes away, in red, green and blue, and where it is: at one end of the tone or the other.
	reds = newArray(0.10, 1.30, 0.20, 1.10, 0.10, 0.75, 0.05);
	greens = newArray(0.40, 0.62, 1.00, 0.35, 0.55, 0.75, 0.22);
	blues = newArray(0.95, 0.12, 0.75, 0.55, 1.25, 0.20, 0.60);
	levels = newArray(0.1, 0.35, 1.0, 0.8, 1.1, 1.0, -0.6);
	wide = newArray(60, 52, 40, 44, 30, 34, 70);
	red = newArray(size * size);
	green = newArray(size * size);
	blue = newArray(size * size);
	for (wash = 0; wash < 7; wash++) {
		shape = field(wide[wash]);
		wobble = field(5);
		fine = field(1.6);
		pool = field(26);
		for (i = 0; i < size * size; i++) {
			// How far within its rim, in parts of the shape's own variation.
			d = shape[i] + 0.09 * wobble[i] + 0.025 * fine[i] - levels[wash];
			if (d < -0.03) continue;
			inside = minOf(1, (d + 0.03) / 0.06);
			rim = exp(-d * d / 0.004) + 0.5 * exp(-d / 0.35);
			amount = inside * maxOf(0.1, 0.42 + 0.2 * pool[i] + 0.08 * paper[i] + 0.45 * rim);
			red[i] += amount * reds[wash];
			green[i] += amount * greens[wash];
			blue[i] += amount * blues[wash];
		}
	}
	newImage("watercolour", "RGB white", size, size, 1);
	for (i = 0; i < size * size; i++) {
		light = 3 * paper[i];
		setColor(within((250 + light) * exp(-0.8 * red[i])), within((247 + light) * exp(-0.8 * green[i])),
			within((238 + light) * exp(-0.8 * blue[i])));
		fillRect(i % size, floor(i / size), 1, 1);
	}
}

// Noise blurred by so many pixels, with mean 0 and deviation 1. NB: cut out of a larger one, since a blur repeats the edges.
function field(sigma) {
	edge = 2 * Math.ceil(sigma);
	whole = size + 2 * edge;
	newImage("field", "32-bit black", whole, whole, 1);
	for (i = 0; i < whole * whole; i++)
		setPixel(i % whole, floor(i / whole), random("gaussian"));
	run("Gaussian Blur...", "sigma=" + sigma);
	makeRectangle(edge, edge, size, size);
	run("Crop");
	getStatistics(area, mean, min, max, deviation);
	values = newArray(size * size);
	for (i = 0; i < size * size; i++)
		values[i] = (getPixel(i % size, floor(i / size)) - mean) / deviation;
	close();
	return values;
}

// From twice the size, so that lines have soft edges.
function halve() {
	run("Size...", "width=" + size + " height=" + size + " average interpolation=Bilinear");
}
