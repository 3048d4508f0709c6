// expect There is no folder "nowhere at all" \(key input\)
run("Stylise Folder...", "input=[nowhere at all] style=[sample mosaic] output=[" + getDirectory("temp") + "out]");
