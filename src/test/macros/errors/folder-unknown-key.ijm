// expect Stylise Folder has no key "titel"
run("Stylise Folder...", "input=images style=[sample mosaic] output=out titel=x");
