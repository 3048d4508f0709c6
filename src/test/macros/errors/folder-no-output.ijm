// expect The key output is missing
run("Stylise Folder...", "input=images style=[sample mosaic]");
