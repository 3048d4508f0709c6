// expect input and output are both
run("Stylise Folder...", "input=[" + getDirectory("temp") + "] style=[sample mosaic] output=[" + getDirectory("temp") + "]");
