// A result and the content image that it names, blended; the blend is the active image.
// in: plain
// seconds: 60
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
newImage("Stylised My cells", "RGB white", 40, 32, 1);
Property.set("neuralstyle.content", "My cells");
run("Blend With Content...", "amount=40");
title = getTitle();
if (title != "Blend of Stylised My cells" || nImages != 4)
	exit("The active image is " + title + ", one of " + nImages);
if (getWidth() != 40 || getHeight() != 32 || bitDepth() != 24)
	exit("The result is " + getWidth() + " x " + getHeight() + ", " + bitDepth() + "-bit");
if (indexOf(getMetadata("Info"), "blend=40 percent stylised\nmacro=run(\"Blend With Content...\", ") != 0)
	exit("Its Info is " + getMetadata("Info"));
blue = getPixel(20, 16) & 0xff;
selectWindow("Stylised My cells");
if (getPixel(20, 16) & 0xffffff != 0xffffff)
	exit("The stylised image was changed");
selectWindow("My cells");
content = getPixel(40, 32) & 0xff;
if (abs(blue - (0.4 * 255 + 0.6 * content)) > 3)
	exit("The blend of 255 and " + content + " is " + blue);
run("Blend With Content...", "stylised=[Blend of Stylised My cells] amount=0 title=again");
if (getTitle() != "again" || abs((getPixel(20, 16) & 0xff) - content) > 3)
	exit("The second blend is " + getTitle());
print("Success: " + title);
