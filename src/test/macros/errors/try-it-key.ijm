// expect Try It has no keys, and "height" is given
run("Try It", "height=64");
