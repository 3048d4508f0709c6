// expect no image is open
run("Fidelity Report...", "map");
