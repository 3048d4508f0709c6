# An ImageJ in which a jar with native libraries is missing: ND4J's make an error, the same each time, oneDNN's do not.
# needs: hosts display
# seconds: 900
log=$work/logs/without-nd4j.log
run="run	$macros/transfer.ijm"
about="run	$macros/about.ijm"
menu="menu	About Neural Style..."
cp -R "$work/ImageJ" "$work/without-nd4j"
rm -f "$work"/without-nd4j/jars/nd4j-native-[0-9]*-{linux,macosx}-*.jar
printf '%s\n' close-dialogs "$run" images "run	$macros/close-all.ijm" "$run" "$menu" "$about" log quit >"$work/without-nd4j.orders"
driven "$work/without-nd4j" "$work/without-nd4j.orders"
says "$log" 120
first=$(dialogs_of "$log" "$run" 1)
expect_dialog "without ND4J's natives" "$first" "Macro Error" "nd4j-native-.*jar of Neural Style is missing; unzip"
expect "without ND4J's natives, again" "see target/hosts/logs/without-nd4j.log" [ "$(dialogs_of "$log" "$run" 2)" = "$first" ]
expect "without ND4J's natives About opens" "see DIALOG in target/hosts/logs/without-nd4j.log" \
	grep -qE '^DIALOG About Neural Style \| *$' <<<"$(dialogs_of "$log" "$menu" 1)"
expect_dialog "without ND4J's natives the self-test fails" "$(dialogs_of "$log" "$about" 1)" "Macro Error" \
	"native libraries of ND4J.*unzip Neural"
expect "without ND4J's natives About says so" "see target/hosts/logs/without-nd4j.log" \
	grep -q '^engine: none. The native libraries of ND4J' "$log"
expect "without ND4J's natives no window is left but the two images'" "see IMAGE in target/hosts/logs/without-nd4j.log" \
	[ "$(grep -c '^IMAGE' "$log")" = 2 ]
expect "without ND4J's natives no stack trace, and ImageJ lives" "see target/hosts/logs/without-nd4j.log" \
	[ "$(tail -1 "$log")" = "DONE log" -a -z "$(has_stack_trace "$log" && echo trace)" ]
rm -rf "$work/without-nd4j"

cp -R "$work/ImageJ" "$work/without-dnnl"
rm -f "$work"/without-dnnl/jars/dnnl-*-{linux,macosx}-*.jar
command=("$JAVA_HOME/bin/java" -Xmx2g -jar "$work/without-dnnl/ij.jar" -ijpath "$work/without-dnnl"
	-batch "$macros/transfer.ijm" "$work/out/without-dnnl.png")
host "without oneDNN's natives" 120
log=$(log_of "without oneDNN's natives")
expect "without oneDNN's natives one sentence says so" "see ${log#"$root"/}" \
	[ "$(grep -c 'oneDNN does not load here.*OpenBLAS multiplies instead' "$log")" = 1 ]
rm -rf "$work/without-dnnl"
