// The argument is a folder, and after a bar the one file that must be in it beside a lock, or nothing.
argument = split(getArgument(), "|");
wanted = "";
if (argument.length > 1)
	wanted = argument[1] + " ";
files = getFileList(argument[0]);
found = "";
for (i = 0; i < files.length; i++)
	if (files[i] != "fetch.lock")
		found += files[i] + " ";
if (found != wanted)
	exit("In " + argument[0] + " is " + found);
print("Success: " + found);
