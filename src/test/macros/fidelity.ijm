// Rows of the Results table and the map, against values of scikit-image, scipy and numpy; then the example in macros/.
runMacro(File.getParent(getInfo("macro.filepath")) + "/images.ijm");
