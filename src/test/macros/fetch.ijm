// Fetches the zoo's weights; with an argument from the server of that address, and deletes them then.
if (getArgument() != "")
	call("org.deeplearning4j.common.resources.DL4JResources.setBaseDownloadURL", getArgument());
run("Weights...", "fetch");
if (getArgument() != "")
	run("Weights...", "delete");
print("Success: fetched");
