# A computer that gives trouble: native libraries that were unpacked by half or are damaged, homes and folders that cannot be written, little
# memory of each kind, a full disk, one processor, another copy of the program in another class loader.
# needs: hosts display
# seconds: 600
cache=$work/trouble/cache
mkdir -p "$cache"
transfer="run	$macros/transfer.ijm	$work/out/trouble.png"

# trouble NAME JAVA_OPTION...: a run in an ImageJ with windows; what it says is in "log".
trouble() {
	log=$(log_of "$1")
	printf '%s\n' close-dialogs "$transfer" log quit >"$work/trouble/orders"
	driven "$work/ImageJ" "$work/trouble/orders"
	# NB: the last of two options counts, so these come after driven's.
	command=("${command[@]:0:8}" "${@:2}" "${command[@]:8}")
	says "$log" 100
}

makes_a_picture() {
	[ "$(grep -c '^Success: ' "$log")" = 1 ] && ! grep -q '^DIALOG' "$log" && ! has_stack_trace "$log" && [ "$(tail -1 "$log")" = "DONE log" ]
}

says_one_sentence() {
	[ "$(grep -c '^DIALOG' "$log")" = 1 ] && grep -qE "^DIALOG Macro Error .*($1)" "$log" && ! has_stack_trace "$log" && [ "$(tail -1 "$log")" = "DONE log" ]
}

# picture NAME JAVA_OPTION...
picture() {
	trouble "$@"
	expect "$1: a picture" "see ${log#"$root"/}" makes_a_picture
}

# sentence NAME WORDS JAVA_OPTION...
sentence() {
	trouble "$1" "${@:3}"
	expect "$1: a sentence" "see ${log#"$root"/}" says_one_sentence "$2"
}

of_cache=-Dorg.bytedeco.javacpp.cachedir=$cache
# Two that start at once unpack into the same empty folder.
plain "$JAVA_HOME" "$macros/transfer.ijm" "$work/out/trouble-1.png"
limited 100 env JAVA_TOOL_OPTIONS="$of_cache" "${command[@]}" >"$work/logs/trouble-1.log" 2>&1 &
first=$!
plain "$JAVA_HOME" "$macros/transfer.ijm" "$work/out/trouble-2.png"
limited 100 env JAVA_TOOL_OPTIONS="$of_cache" "${command[@]}" >"$work/logs/trouble-2.log" 2>&1 || true
wait $first || true
expect "two that unpack the libraries at once make the same picture" "see target/hosts/logs/trouble-1.log and trouble-2.log" \
	same_picture "$work/out/trouble-1.png" "$work/out/trouble-2.png"

library=$(find "$cache" -name 'libjnind4jcpu.*' | head -1)
cp -p "$library" "$work/trouble/kept"
truncate -s 1000000 "$library"
picture "a library unpacked by half" "$of_cache"
dd if=/dev/zero of="$library" bs=64 count=1 conv=notrunc 2>/dev/null
touch -r "$work/trouble/kept" "$library"
sentence "a damaged library" "delete the folder .*cache.* into which they are unpacked" "$of_cache"
cp -p "$work/trouble/kept" "$library"

picture "a home that cannot be written" -Duser.home=/dev/null/nowhere
sentence "no folder that can be written" "let a folder .javacpp be made in" -Duser.home=/dev/null/nowhere -Djava.io.tmpdir=/dev/null/nowhere

sentence "24 MB for ImageJ" "not enough memory" -Xmx24m "$of_cache"
picture "48 MB for ImageJ" -Xmx48m "$of_cache"
picture "one processor and 2 GB" -XX:ActiveProcessorCount=1 -XX:MaxRAM=2g "$of_cache"

# NB: where in this the system refuses depends on Java's own needs, so it may be a picture or a sentence, but nothing else.
for limit in 2000000 2300000 2600000; do
	(
		ulimit -v $limit
		trouble "$limit kB of addresses" -Xmx64m -XX:ReservedCodeCacheSize=48m -XX:CompressedClassSpaceSize=64m "$of_cache"
	)
	log=$(log_of "$limit kB of addresses")
	expect "$limit kB of addresses: a picture or a sentence" "see ${log#"$root"/}" eval \
		'makes_a_picture || says_one_sentence "memory|native libraries"'
done

# What cannot be written since the disk is full is as what may not be longer: 60 kB here.
transfer="run	$macros/disk-full.ijm	$work/trouble/full"
(
	ulimit -f 60
	trouble "a full disk" "$of_cache"
)
log=$(log_of "a full disk")
expect "a full disk: the picture is there" "see ${log#"$root"/}" makes_a_picture
expect "a full disk: one line of the Log says so" "see ${log#"$root"/}" [ "$(grep -c 'could not be saved' "$log")" = 1 ]
expect "a full disk: no file is left by half" "$(ls "$work/trouble/full")" [ -z "$(ls "$work/trouble/full")" ]

log=$(log_of "another class loader")
command=("$JAVA_HOME/bin/java" -Xmx1g "$of_cache" -cp "$work/ImageJ/ij.jar" "$hosts/TwoLoaders.java" "$work/ImageJ" "$macros/transfer.ijm"
	"$work/out/two-loaders.png")
says "$log" 100
expect "another copy of ND4J in another class loader: a picture" "see ${log#"$root"/}" \
	[ "$(grep -cE '^(ND4J of another|Success: )' "$log")" = 2 -a -z "$(has_stack_trace "$log" && echo trace)" ]
rm -rf "$work/trouble"
