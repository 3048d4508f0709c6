// The example macro: its result on disk is of 16 bits, of the content's size, and stretches over its display range.
// Argument: the macro, a bar, and its argument, which begins with the file for its result.
parts = split(getArgument(), "|");
runMacro(parts[0], substring(getArgument(), lengthOf(parts[0]) + 1));
close("*");
open(parts[1]);
getMinAndMax(min, max);
getStatistics(area, mean, least, greatest, deviation);
if (bitDepth() != 16 || getWidth() != 550 || getHeight() != 660 || deviation < 0.05 * (max - min))
	exit("The result has " + bitDepth() + " bits, " + getWidth() + " x " + getHeight() + " pixels, deviation " + deviation);
if (indexOf(getMetadata("Info"), "output_size=content\noutput=same\n") < 0)
	exit("Its Info is " + getMetadata("Info"));
print("Success: " + getTitle());
