// Every image away, so that the next macro starts from nothing.
while (nImages > 0) {
	selectImage(nImages);
	close();
}
