// expect the table's head, which has no column "output"; the column "titel", which is none of content, style
table = getDirectory("temp") + "table-head.tsv";
File.saveString("content\tstyle\ttitel\nsample cells\tsample mosaic\tx\n", table);
run("Stylise Folder...", "table=[" + table + "]");
