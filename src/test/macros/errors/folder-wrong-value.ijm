// expect strength is 101; it must be 0 to 100
run("Stylise Folder...", "input=images style=[sample mosaic] output=out strength=101");
