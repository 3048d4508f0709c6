// expect no image is open|no images? open|there is no image
run("Neural Style Transfer...", "height=64 epochs=1");
