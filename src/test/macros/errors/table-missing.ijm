// expect There is no table ".*nowhere.csv"
run("Stylise Folder...", "table=nowhere.csv");
