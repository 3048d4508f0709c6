// expect About Neural Style has no key "version"
run("About Neural Style...", "version");
