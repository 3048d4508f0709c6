// The example in macros/, small.
// in: plain debian fiji
// seconds: 120
// argument: OUT.tif|SAMPLES
runMacro(File.getParent(getInfo("macro.filepath")) + "/../../../../macros/Run_Again.ijm", getArgument());
