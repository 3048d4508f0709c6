// Paints four pictures that nobody owns, to be used as styles: brush strokes, ink hatching, mosaic and stained glass.
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
