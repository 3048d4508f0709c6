// Results that version 0.1.0 saved are made again, by Run Again... and by the macro line in their Info: bit for bit on the engine
// that made them. The argument is the folder of sample images. SavedRunsTest does the same without ImageJ's commands.
// in: plain debian fiji
// seconds: 240
// argument: SAMPLES
samples = getArgument() + "/";
saved = samples + "../src/test/resources/saved/";
// NB: on another engine the sums of the network are rounded otherwise, and 20 evaluations make up to 1.5 grey levels
// of that in the mean, 26 in single pixels.
LEVELS = 2;

open(samples + "ihc.png");
setVoxelSize(0.5, 0.5, 1, "um");
makeOval(40, 40, 300, 250);
open(samples + "style-mosaic.jpg");
isMadeAgain("single-0.1.0.tif", "saved by 0.1.0", 1);

newImage("lapse", "16-bit ramp", 48, 40, 1, 1, 3);
for (t = 1; t <= 3; t++) {
	Stack.setFrame(t);
	setColor(3000 * t);
	fillRect(8 * t, 10, 12, 12);
}
Stack.setFrame(1);
setMinAndMax(0, 65535);
open(samples + "style-glass.jpg");
isMadeAgain("stack-0.1.0.tif", "Stylised lapse", 257);
print("Success: made again what 0.1.0 saved");

// level: a grey level of 8 bits in the image's values.
function isMadeAgain(name, title, level) {
	open(saved + name);
	then = getMetadata("Info");
	old = values();
	dressOfOld = dress();
	before = told(name);
	run("Run Again...", "image=" + name);
	now = getMetadata("Info");
	hasSame("Run Again... of " + name, title, old, dressOfOld, then, now, level);
	lines = told(name) - before;
	differences = "";
	keys = newArray("program", "weights_sha256", "engine");
	for (i = 0; i < keys.length; i++) {
		was = value(then, keys[i]);
		is = value(now, keys[i]);
		if (was != is)
			differences += ", " + keys[i] + " was " + was + " and is " + is;
	}
	// NB: without a display the Log is Java's output, which a macro cannot read.
	if (getInfo("java.awt.headless") != "true") {
		if (lines != minOf(1, lengthOf(differences)))
			exit(lines + " lines of the Log tell of differences, which are: " + differences);
		if (differences != "" && indexOf(getInfo("log"), "differ: " + substring(differences, 2) + ".\n") < 0)
			exit("The Log is " + getInfo("log"));
	}
	close();

	line = value(then, "macro");
	eval(line);
	hasSame("The macro line of " + name, title, old, dressOfOld, then, getMetadata("Info"), level);
	is = value(getMetadata("Info"), "macro");
	if (is != line)
		exit("The macro line is " + is + " and was " + line);
	close();
	selectImage(name);
	close();
}

function hasSame(what, title, old, dressOfOld, then, now, level) {
	is = getTitle();
	if (is != title)
		exit(what + " has the title " + is);
	is = dress();
	if (is != dressOfOld)
		exit(what + " has " + is + ", not " + dressOfOld);
	is = settings(now);
	was = settings(then);
	if (is != was)
		exit(what + " has the settings " + is + ", not " + was);
	values = values();
	if (values.length != old.length)
		exit(what + " has " + values.length + " values, not " + old.length);
	sum = 0;
	for (i = 0; i < values.length; i++)
		sum += abs(values[i] - old[i]);
	was = value(then, "engine");
	is = value(now, "engine");
	if (is == was && sum > 0 || sum / values.length > LEVELS * level)
		exit(what + " differs by " + sum / values.length + " in the mean.");
}

// Type, sizes, calibration and selection.
function dress() {
	getDimensions(width, height, channels, slices, frames);
	getVoxelSize(pixelWidth, pixelHeight, depth, unit);
	text = "" + bitDepth() + " bits, " + width + " x " + height + ", " + channels + ", " + slices + ", " + frames + ", "
		+ pixelWidth + " x " + pixelHeight + " " + unit + ", selection " + selectionType();
	if (selectionType() >= 0) {
		getSelectionBounds(x, y, w, h);
		text += " " + x + ", " + y + ", " + w + ", " + h;
	}
	return text;
}

// The values of all slices, of each colour.
function values() {
	size = getWidth() * getHeight();
	rgb = bitDepth() == 24;
	all = newArray(size * nSlices * (1 + 2 * rgb));
	at = 0;
	for (slice = 1; slice <= nSlices; slice++) {
		setSlice(slice);
		for (i = 0; i < size; i++) {
			v = getPixel(i % getWidth(), floor(i / getWidth()));
			if (rgb) {
				all[at++] = v >> 16 & 255;
				all[at++] = v >> 8 & 255;
				all[at++] = v & 255;
			} else
				all[at++] = v;
		}
	}
	return all;
}

// What a line of the run says; the Info of the content image follows after an empty line.
function value(info, key) {
	lines = split(info, "\n");
	for (i = 0; i < lines.length; i++)
		if (startsWith(lines[i], key + "="))
			return substring(lines[i], lengthOf(key) + 1);
	return "";
}

// The lines from the preset to those of the losses, but for these.
function settings(info) {
	return substring(info, indexOf(info, "\npreset="), indexOf(info, "\nfinal_loss="));
}

// How many lines of the Log tell of other circumstances.
function told(name) {
	lines = split(getInfo("log"), "\n");
	count = 0;
	for (i = 0; i < lines.length; i++)
		if (startsWith(lines[i], "The run of \"" + name + "\" is repeated in other circumstances"))
			count++;
	return count;
}
