// A painted style and a micrograph, which is the active image, from the folder in the argument.
open(getArgument() + "/style-mosaic.jpg");
run("Set... ", "zoom=50");
setLocation(20, 120);
open(getArgument() + "/ihc.png");
run("Set... ", "zoom=50");
setLocation(300, 120);
