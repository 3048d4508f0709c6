// A run that goes on from the result of another ends at a lower loss, with each kind of optimiser and with levels.
// in: windows
// seconds: 120
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
settings = newArray("preset=article", "levels=1", "levels=2");
for (i = 0; i < settings.length; i++) {
	options = "content=[My cells] style=stripes height=64 epochs=1 " + settings[i];
	run("Neural Style Transfer...", options + " title=first");
	first = loss();
	run("Neural Style Transfer...", options + " start=first title=second");
	second = loss();
	if (indexOf(getMetadata("Info"), "\nstart=first\n") < 0)
		exit("The Info is " + getMetadata("Info"));
	if (!(second < first))
		exit("With " + settings[i] + " the loss was " + first + ", and going on " + second);
	close("first");
	close("second");
}
print("Success: went on");

function loss() {
	lines = split(getMetadata("Info"), "\n");
	for (j = 0; j < lines.length; j++)
		if (startsWith(lines[j], "final_loss="))
			return parseFloat(substring(lines[j], 11));
	exit("no loss in " + getMetadata("Info"));
}
