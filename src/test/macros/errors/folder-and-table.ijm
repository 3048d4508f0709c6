// expect The keys table and input are given
run("Stylise Folder...", "table=t.csv input=images");
