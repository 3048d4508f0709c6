// Blends a stylised image with its content, found by itself, and checks a pixel; goes to the file in the argument.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1");
stylised = getPixel(20, 20);
run("Blend With Content...", "amount=0");
content = getPixel(20, 20);
selectImage("Stylised My cells");
run("Blend With Content...", "amount=50 title=half");
half = getPixel(20, 20);
for (shift = 0; shift < 24; shift += 8) {
	mean = ((stylised >> shift & 0xff) + (content >> shift & 0xff)) / 2;
	if (abs((half >> shift & 0xff) - mean) > 1)
		exit("The blend has " + (half >> shift & 0xff) + " where the mean is " + mean);
}
saveAs("PNG", getArgument());
print("Success: " + getTitle());
