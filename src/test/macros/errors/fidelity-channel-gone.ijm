// expect content image "many" has no channel 3 any more.*saw .channels 1 and 3..*key content
newImage("stripes", "8-bit ramp", 64, 64, 1);
newImage("many", "8-bit composite-mode", 40, 32, 3, 1, 1);
run("Neural Style Transfer...", "content=many style=stripes channels=1,3 height=32 epochs=1 levels=1 title=r");
selectImage("many");
Stack.setChannel(3);
run("Delete Slice", "delete=channel");
run("Fidelity Report...", "result=r content=many");
