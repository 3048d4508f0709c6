// Runs the tests in the file that the argument names, a line each as in src/test/hosts/common/macros.sh. A test that
// fails does not keep the next one from running.
tests = split(File.openAsString(getArgument()), "\n");
for (i = 0; i < tests.length; i++) {
	test = split(tests[i] + "\t", "\t");
	argument = "";
	if (test.length > 4)
		argument = test[4];
	print("BEGIN " + test[0]);
	start = getTime();
	runMacro(test[3], argument);
	print("END " + test[0] + "\t" + round((getTime() - start) / 1000));
	while (nImages > 0)
		close();
	run("Clear Results");
}
