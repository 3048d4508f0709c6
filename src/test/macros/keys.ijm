// Every setting once in a real ImageJ: the Info must name its value, and the picture must change where that is the key's work.
// in: plain
// seconds: 400
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("waves", "RGB ramp", 40, 90, 1);
newImage("first", "RGB black", 80, 64, 1);
usual = "epochs=1 threads=1 ";
images = "content=[My cells] style=stripes ";
plain = picture(images + "height=64 " + usual, newArray("preset=figure", "height=64", "epochs=1", "levels=auto"));

changes("strength=80");
changes("style_scale=0.7");
changes("levels=2");
changes("start=noise");
changes("start=blank");
changes("start=first");
changes("optimiser=restarted");
changes("optimiser=continued");
changes("loss=article");
changes("pooling=max");
changes("content_weight=1");
changes("style_weight=9");
changes("tv_weight=0");
changes("content_layer=conv3_1");
changes("style_layers=conv1_1,conv2_2");
changes("preset=article");
changes("preset=quick strength=20");
changes("colour=free");
changes("colour=content");
changes("colour=matched");
changes("colour=grey");
changes("padding=zero");
changes("style_blur=2");
changes("chroma_blur=0");
sets("noise=kept");
sets("style_shares=7");

both = picture("content=[My cells] style=stripes|waves height=64 " + usual, newArray("style=waves", "style_size=40 x 90 pixels"));
if (both == plain)
	exit("A second style changes nothing.");
one = picture("content=[My cells] style=stripes|waves style_shares=1|3 height=64 " + usual, newArray("style_shares=1|3"));
if (one == both || one == plain)
	exit("style_shares changes nothing.");
noise = picture(images + "height=64 start=noise " + usual, newArray("seed=1"));
if (picture(images + "height=64 start=noise seed=2 " + usual, newArray("seed=2")) == noise)
	exit("seed changes nothing.");
if (picture(images + "height=64 epochs=1 threads=2", newArray("threads=2")) != plain)
	exit("threads changes the picture.");
if (picture(images + "height=64 memory=4000 " + usual, newArray("threads=1")) != plain)
	exit("memory changes the picture.");
if (picture(images + "height=64 epochs=2 threads=1", newArray("epochs=2", "evaluations=40")) == plain)
	exit("epochs changes nothing.");
picture(images + "height=32 title=[a b] " + usual, newArray("height=32", "evaluations=20"));
count = nImages;
run("Neural Style Transfer...", images + "height=32 hide title=hidden " + usual);
// NB: in batch mode, without windows, ImageJ counts the hidden image too.
if (nImages != count + 1 || getTitle() != "hidden")
	exit("With hide there are " + nImages + " images, " + count + " before; " + getTitle() + " is active.");
print("Success: every key");

function changes(setting) {
	if (sets(setting) == plain)
		exit(setting + " changes nothing.");
}

function sets(setting) {
	return picture(images + "height=64 " + setting + " " + usual, split(setting, " "));
}

// Sum over the pixels of a run, each times its place; the Info must have the lines.
function picture(options, lines) {
	run("Neural Style Transfer...", options);
	if (indexOf(options, "title=[a b]") >= 0 && getTitle() != "a b")
		exit("The title is " + getTitle());
	info = "\n" + getMetadata("Info");
	for (i = 0; i < lines.length; i++)
		if (indexOf(info, "\n" + lines[i] + "\n") < 0)
			exit("After " + options + " the Info has no line " + lines[i] + ":" + info);
	sum = 0;
	for (i = 0; i < getWidth() * getHeight(); i++)
		sum = (sum * 31 + (getPixel(i % getWidth(), floor(i / getWidth())) & 0xffffff)) % 1000000007;
	close();
	return sum;
}
