// expect image "stripes" is in use by another command; wait until it has ended, or unlock the image
// NB: a macro cannot lock an image; the images of images.ijm are open and the active one, stripes, is locked.
run("Neural Style Transfer...", "content=[My cells] style=stripes height=64 epochs=1");
