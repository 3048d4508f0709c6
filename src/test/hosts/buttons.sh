# Dialogs without an image, About and an error, and what their buttons copy or test.
# needs: hosts display
# seconds: 180
command=("$JAVA_HOME/bin/java" -Xmx2g -cp "$work/ImageJ/ij.jar" "$hosts/Buttons.java" "$work/ImageJ")
host "buttons of dialogs" 120
