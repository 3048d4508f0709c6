// Fetches the zoo's weights from where the argument's server is, uses them, deletes them.
function count(text, words) {
	return lengthOf(text) - lengthOf(replace(text, words, substring(words, 1)));
}

run("Weights...", "list");
said = getInfo("log");
if (indexOf(said, "not on this computer") < 0) exit("the list says that something is there: " + said);

run("Weights...", "fetch");
said = getInfo("log");
if (count(said, "correlation with the shipped ones") != 1) exit("the list has no correlations: " + said);

newImage("cells", "RGB ramp", 48, 40, 1);
newImage("scream", "RGB noise", 40, 40, 1);
run("Neural Style Transfer...", "content=cells style=scream height=32 epochs=1 preset=article weights=zoo");
info = getImageInfo();
if (indexOf(info, "weights_name=VGG-19 (ImageNet, Deeplearning4j's model zoo)\n") < 0) exit("the info does not name the weights: " + info);
zoo = getValue("Mean");
run("Neural Style Transfer...", "content=cells style=scream height=32 epochs=1 preset=article");
if (getValue("Mean") != zoo) exit("the same weights gave another picture");

run("Weights...", "delete");
run("Weights...", "list");
if (count(getInfo("log"), "not on this computer") != 3) exit("they are still there: " + getInfo("log"));
print("Success: fetched, used, deleted");
