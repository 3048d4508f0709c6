// expect colour is .*pink.*free or
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 second=colour second_values=[free pink]");
