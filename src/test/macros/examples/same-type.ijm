// The example macro: its result on disk is of 16 bits, of the content's size, and stretches over its display range.
// in: plain debian fiji
// seconds: 120
// argument: OUT.tif|SAMPLES|96
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Same_Type.ijm", getArgument());
close("*");
open(substring(getArgument(), 0, indexOf(getArgument(), "|")));
getMinAndMax(min, max);
getStatistics(area, mean, least, greatest, deviation);
if (bitDepth() != 16 || getWidth() != 550 || getHeight() != 660 || deviation < 0.05 * (max - min))
	exit("The result has " + bitDepth() + " bits, " + getWidth() + " x " + getHeight() + " pixels, deviation " + deviation);
if (indexOf(getMetadata("Info"), "output_size=content\noutput=same\n") < 0)
	exit("Its Info is " + getMetadata("Info"));
print("Success: " + getTitle());
