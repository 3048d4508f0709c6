// expect colour is .*pink.*style or content or matched or grey or free
runMacro(File.getParent(File.getParent(getInfo("macro.filepath"))) + "/images.ijm");
run("Settings Grid...", "content=[My cells] style=stripes height=64 epochs=1 second=colour second_values=[free pink]");
