// The example in macros/, small.
// in: plain debian fiji
// seconds: 120
// argument: OUT.png|SAMPLES|64 3 8
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Time_Lapse.ijm", getArgument());
