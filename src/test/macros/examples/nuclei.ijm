// The example in macros/, small.
// in: plain debian fiji
// seconds: 120
// argument: OUT.png|SAMPLES|64
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Nuclei.ijm", getArgument());
