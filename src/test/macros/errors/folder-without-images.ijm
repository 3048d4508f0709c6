// expect There is no image "\*.xyz" in
run("Stylise Folder...", "input=[" + getDirectory("temp") + "] style=[sample mosaic] output=[" + getDirectory("temp") + "out] names=*.xyz");
