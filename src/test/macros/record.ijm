run("Record...");
