# Windows' package in a plain ImageJ with windows, run by Wine: a Windows Java, Windows' native libraries, Windows' paths.
# needs: hosts display classes
# seconds: 900

[ "$(uname -sm)" = "Linux x86_64" ] || fail "Wine needs Linux with an x86-64 processor."

# Wine's own folder is kept; it takes ten seconds to make.
export WINEPREFIX=$platforms/wine WINEDEBUG=-all

# NB: without -f the server would be nobody's child, and what it serves would outlive this script.
serve_wine() {
	wineserver -f &
	wine_server=$!
}

need_wine() {
	need_program "Install Wine (Debian: apt-get install wine64 wine)." wine --no-install-recommends wine64 wine
	mkdir -p "$WINEPREFIX"
	serve_wine
	if [ ! -e "$WINEPREFIX/made" ]; then
		echo "Making Wine's folder ..."
		# NB: a driver that is not there within ten seconds, on a computer that has much to do, is left out without a word; Java then
		# has no network and no folder that can be written. The next server obeys the new limit.
		limited 120 wineboot -i >"$work/logs/wineboot.log" 2>&1 &&
			limited 60 wine reg add 'HKLM\System\CurrentControlSet\Control' /v ServicesPipeTimeout /d 120000 /f \
				>>"$work/logs/wineboot.log" 2>&1 || fail "Wine did not start; see target/hosts/logs/wineboot.log."
		wineserver -k || true
		wait $wine_server || true
		touch "$WINEPREFIX/made"
		serve_wine
	fi
	# JavaCPP must unpack the natives again.
	rm -rf "$WINEPREFIX"/drive_c/users/*/.javacpp
}

# windows_path PATH: as Windows' programs know it.
windows_path() {
	echo "Z:${1//\//\\}"
}

# windows ARGUMENT...: the command line of Windows' Java, in the array "command". NB: without a random number for the port where one
# ImageJ would find another (-port0), and without graphics by Direct3D, in which windows stick.
windows() {
	command=(wine "$other_java/bin/java.exe" -Xmx2g -Dsun.java2d.d3d=false -Dsun.java2d.noddraw=true -Dsun.stdout.encoding=UTF-8 "$@" -port0)
}

# wine_java CLASS [JAVA_OPTION]: the same of the ImageJ in "folder" with a class of windows-classes.
wine_java() {
	windows ${2:+"$2"} -cp "$(windows_path "$folder/ij.jar");$(windows_path "$work/windows-classes")" "$1" "$(windows_path "$folder")"
}

# windows_test NAME SECONDS EXPECT MACRO [ARGUMENT]
windows_test() {
	test_line "$1" "$2" "$3" "$(windows_path "$macros/$4.ijm")" "${5:-}"
}

wine_tests() {
	local out
	out=$(windows_path "$work/out")
	windows_test "Windows: the shortest run" 90 - transfer "$out\\windows.png"
	windows_test "Windows: saved, opened, run again" 90 - run-again "$out\\windows again.tif"
	windows_test "Windows: paths" 90 - paths "$out"
	windows_test "Windows: weights from a file" 90 - weights "$(windows_path "$weights/vgg19.npz")|same"
	for error in one-image no-image-file unreadable-path weights-missing; do
		windows_test "Windows: errors/$error" 30 "$(head_of "$macros/errors/$error.ijm" expect)" "errors/$error"
	done
}

# run_in_wine: all tests in one ImageJ.
run_in_wine() {
	local tests=$state/windows log=$work/logs/windows.log
	wine_tests >"$tests"
	{
		echo close-dialogs
		awk -F'\t' -v OFS='\t' '{ print "test", $1, $4, $5 }' "$tests"
		echo quit
	} >"$tests.orders"
	wine_java DrivenImageJ
	# NB: Windows ends lines with two characters.
	command=(bash -c '"${@:2}" <"$1" | sed -u "s/\r$//"' wine "$tests.orders" "${command[@]}")
	watch "$tests" "$log"
	judge_tests windows "$tests" "$log"
	expect "Windows: all tests began" "these did not: $(cut -f1 "$tests" | tr '\n' ' ')" [ ! -s "$tests" ]
}

trap 'wineserver -k 2>/dev/null || true; end_started $self' EXIT
folder="$work/ImageJ für Windows"
weights="$work/weights for Windows"
# NB: later ones ask Windows for what Wine 8 has not, as soon as they need a random number.
need_java 17.0.9.2 win_amd64
need_wine
openbox >/dev/null 2>&1 &
package_over ImageJ windows-x86_64 "$folder"
mkdir -p "$weights" "$work/windows-classes"
"$JAVA_HOME/bin/javac" -proc:none --release 11 -d "$work/windows-classes" -cp "$folder/ij.jar" "$hosts"/{DrivenImageJ,Replay}.java
"$JAVA_HOME/bin/java" -cp "$root/target/test-classes:$root/target/classes:$root/target/dist/jars/*" \
	neuralstyle.weights.FileOfWeights "$weights" npz >"$work/logs/windows-weights.log" 2>&1
run_in_wine
wine_java Replay -Dreplay.only="Neural Style Transfer..."
host "Windows: recorded lines find the same images" 200
plain "$JAVA_HOME" "$macros/transfer.ijm" "$work/out/linux.png"
host "the same run on Linux" 60
expect_like "Windows gives Linux' picture" "$work/out/windows.png" "$work/out/linux.png"
rm -rf "$folder" "$weights"

# The first minute, by keys.
folder=$work/first-minute-windows
mkdir -p "$folder/ImageJ/plugins"
cp "$work/ImageJ/ij.jar" "$folder/ImageJ"
windows -jar "$(windows_path "$folder/ImageJ/ij.jar")" -ijpath "$(windows_path "$folder/ImageJ")"
command=("$hosts/first-minute" "$zip" "$folder/ImageJ" "$folder/shots" "${command[@]}")
host "Windows: the first minute" 400
rm -rf "$folder/ImageJ"
