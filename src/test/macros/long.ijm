// A run that someone stops by Esc: then the macro must end there.
selectImage("ihc.png");
run("Neural Style Transfer...", "content=ihc.png style=style-mosaic.jpg height=256 epochs=50 title=[of the macro]");
newImage("went on", "RGB white", 50, 50, 1);
