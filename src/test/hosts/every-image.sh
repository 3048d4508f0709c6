# Every command with every type of image: with windows, in batch mode and without display, with the same results in all.
# needs: hosts display
# seconds: 480
own=-Djava.io.tmpdir=$(mktemp -d "$work/tmp/XXXXXX")
command=("$JAVA_HOME/bin/java" -Xmx2g "$own" -cp "$work/ImageJ/ij.jar" "$hosts/EveryImage.java" windows "$work/ImageJ"
	"$work/out/images-windows.txt")
host "every image, with windows" 160
command=("$JAVA_HOME/bin/java" -Xmx2g "$own" -cp /usr/share/java/ij.jar "$hosts/EveryImage.java" batch "$work/home/.imagej"
	"$work/out/images-batch.txt")
host "every image, Debian's imagej in batch mode" 160
fiji "$hosts/EveryImage.java" headless "$work/Fiji.app" "$work/out/images-headless.txt"
host "every image, Fiji's ImageJ without display" 160
for mode in batch headless; do
	diff "$work/out/images-windows.txt" "$work/out/images-$mode.txt" >"$work/logs/images-$mode.diff" 2>&1 && same=true || same=false
	expect "every image, the same with windows and $mode" "see target/hosts/logs/images-$mode.diff" "$same"
done
grep '^|' "$(log_of "every image, with windows")" >"$work/out/images.md" || true
expect "the table in docs/types.md" "it is not the one in target/hosts/out/images.md" \
	cmp -s "$work/out/images.md" <(sed -n '/^| image | transfer |/,/^$/{/^|/p}' "$root/docs/types.md")
