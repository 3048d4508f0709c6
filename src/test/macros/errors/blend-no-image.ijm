// expect no image is open
run("Blend With Content...", "amount=40");
