// expect no image is open
run("Repeat Run...", "image=cells.tif");
