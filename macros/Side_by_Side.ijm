// Puts images into a row, made as large as the last one, each with its title below; closes them, keeps the last one's Info.
// Argument: the images' titles, with bars between. The experiments and the demo use it.

titles = split(getArgument(), "|");
selectImage(titles[titles.length - 1]);
info = getMetadata("Info");
width = getWidth();
height = getHeight();
images = "";
for (i = 0; i < titles.length; i++) {
	selectImage(titles[i]);
	if (bitDepth() != 24) run("RGB Color");
	if (getWidth() != width || getHeight() != height)
		run("Size...", "width=" + width + " height=" + height + " average interpolation=Bilinear");
	images = images + " image" + (i + 1) + "=[" + titles[i] + "]";
}
run("Concatenate...", "title=row" + images);

// A thin frame, since a blank image would not be seen on the white ground, and room for the titles.
saveSettings();
setForegroundColor(0, 0, 0);
setBackgroundColor(128, 128, 128);
run("Canvas Size...", "width=" + (width + 2) + " height=" + (height + 2) + " position=Center");
setBackgroundColor(255, 255, 255);
run("Canvas Size...", "width=" + (width + 10) + " height=" + (height + 26) + " position=Top-Center");
for (i = 0; i < titles.length; i++) {
	setSlice(i + 1);
	setMetadata("Label", titles[i]);
}
run("Make Montage...", "columns=" + titles.length + " rows=1 scale=1 border=0 font=16 label use");
restoreSettings();
close("row");
setMetadata("Info", info);
