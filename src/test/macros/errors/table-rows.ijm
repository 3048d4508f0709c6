// expect row 2: strength is 101; it must be 0 to 100; row 3: output is ".*a.tif", which row 1 has too; row 4: the image ".*gone.tif" does not exist
table = getDirectory("temp") + "table-rows.csv";
File.saveString("content,style,output,strength\nsample cells,sample mosaic,a.tif,\nsample cells,sample mosaic,b.tif,101\n"
	+ "sample cells,sample mosaic,a.tif,\ngone.tif,sample mosaic,c.tif,\n", table);
run("Stylise Folder...", "table=[" + table + "]");
