# The plugin used with keys and mouse, as a person would, and what the recorder wrote of it.
# needs: hosts display alone
# seconds: 420
openbox >/dev/null 2>&1 &
command=("$hosts/by-hand" "$work/ImageJ" "$work/by-hand")
host "by keys and mouse" 240
if [ ! -s "$work/by-hand/recorded.ijm" ]; then
	fails "recorded macro" "the recorder wrote nothing."
else
	{
		echo "runMacro(\"$macros/samples.ijm\", \"$root/sample-data\");"
		cat "$work/by-hand/recorded.ijm"
		echo 'saveAs("PNG", getArgument());'
		echo 'print("Success: replayed");'
	} >"$work/replay.ijm"
	plain "$JAVA_HOME" "$work/replay.ijm" "$work/out/replay.png"
	host "recorded macro" 120
	expect "recorded macro gives the same bits" "replay.png differs from by-hand/result.png" \
		same_picture "$work/by-hand/result.png" "$work/out/replay.png"
fi
