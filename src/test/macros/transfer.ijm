// The smallest true run: the result is the active image, and goes to the file in the argument.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1");
title = getTitle();
if (title != "Stylised My cells" || nImages != 3)
	exit("The active image is " + title + ", one of " + nImages);
if (getWidth() != 80 || getHeight() != 64 || bitDepth() != 24)
	exit("The result is " + getWidth() + " x " + getHeight() + ", " + bitDepth() + "-bit");
saveAs("PNG", getArgument());
print("Success: " + title);
