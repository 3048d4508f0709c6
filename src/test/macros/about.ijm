// What About prints in a macro, and that this installation passes its self-test.
// in: plain debian fiji windows
// seconds: 60
run("About Neural Style...");
run("About Neural Style...", "self_test");
print("Success: told");
