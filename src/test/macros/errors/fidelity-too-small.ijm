// expect 20 x 9 pixels are smaller than the window.*compare larger ones
newImage("small", "8-bit ramp", 20, 9, 1);
run("Fidelity Report...", "content=small result=small");
