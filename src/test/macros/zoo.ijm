// Fetches the zoo's weights from where the argument's server is, uses them, deletes them.
function count(text, words) {
	return lengthOf(text) - lengthOf(replace(text, words, substring(words, 1)));
}

run("Weights...", "list");
log = getInfo("log");
if (indexOf(log, "not on this computer") < 0) exit("the list says that something is there: " + log);

run("Weights...", "fetch");
log = getInfo("log");
if (count(log, "correlation with the shipped ones") != 1) exit("the list has no correlations: " + log);

newImage("cells", "RGB ramp", 48, 40, 1);
newImage("scream", "RGB noise", 40, 40, 1);
run("Neural Style Transfer...", "content=cells style=scream height=32 epochs=1 preset=article weights=zoo");
info = getImageInfo();
if (indexOf(info, "zoo") < 0) exit("the info does not name the weights: " + info);
zoo = getValue("Mean");
run("Neural Style Transfer...", "content=cells style=scream height=32 epochs=1 preset=article");
if (getValue("Mean") != zoo) exit("the same weights gave another picture");

run("Weights...", "delete");
run("Weights...", "list");
if (count(getInfo("log"), "not on this computer") != 3) exit("they are still there: " + getInfo("log"));
print("Success: fetched, used, deleted");
