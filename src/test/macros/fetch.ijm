// Fetches the zoo's weights.
run("Weights...", "fetch");
print("Success: fetched");
