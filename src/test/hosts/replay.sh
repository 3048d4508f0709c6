# What the recorder writes of every dialog, run again with ten more images open.
# needs: hosts display
# seconds: 160
command=("$JAVA_HOME/bin/java" -Xmx2g "-Djava.io.tmpdir=$(mktemp -d "$work/tmp/XXXXXX")" -cp "$work/ImageJ/ij.jar" "$hosts/Replay.java"
	"$work/ImageJ")
host "recorded lines find the same images" 150
