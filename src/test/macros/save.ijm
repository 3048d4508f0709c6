// Saves the active image to the file in the argument.
saveAs("PNG", getArgument());
