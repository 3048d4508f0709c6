// expect no image is open
run("Run Again...", "image=cells.tif");
