# The zoo's weights, fetched from a server of the tests, with DL4J's own property for its address; the model is one that DL4J
# wrote. Every fault of the network, the disk and the memory ends in one sentence, and the next fetch succeeds.
# needs: hosts display classes
# seconds: 1800

kept=$work/zoo

# from_zoo BEHAVIOUR: the command line of an ImageJ that keeps DL4J's downloads in $kept and fetches the zoo's weights from the
# server, in the array "command".
from_zoo() {
	fiji "-Dorg.deeplearning4j.resources.baseurl=$zoo$1/" "-Dorg.deeplearning4j.resources.directory=$kept" \
		ij.ImageJ -batch "$macros/fetch.ijm"
}

# driven_from_zoo BEHAVIOUR ORDERS: the same of an ImageJ with windows.
driven_from_zoo() {
	driven "$work/ImageJ" "$2"
	command=(env "JAVA_TOOL_OPTIONS=-Dorg.deeplearning4j.resources.baseurl=$zoo$1/ -Dorg.deeplearning4j.resources.directory='$kept'"
		"${command[@]}")
}

# what_came: what there is of the weights.
what_came() {
	ls "$kept/models/vgg19" 2>/dev/null | tr '\n' ' '
}

# zoo_fault NAME WORDS: runs "command", which must end in one sentence with these words and leave no half file; then the next
# fetch must succeed.
zoo_fault() {
	local log left
	log=$(log_of "zoo, $1")
	says "$log" 60
	expect "zoo, $1" "see ${log#"$root"/}" is_one_macro_error "$log" "$2"
	left=$(what_came)
	case $2 in
		*"go on"* | *"is kept"*) expect "zoo, $1: what came is kept" "found $left" [ "$left" = "fetch.lock vgg19_dl4j_inference.zip.part " ] ;;
		*) expect "zoo, $1: nothing is left" "found $left" [ -z "${left#fetch.lock }" ] ;;
	esac
	rm -f "$kept/models" 2>/dev/null || true
	from_zoo good
	host "zoo, next try after $1" 60
	rm -rf "$kept/models"
}

mkdir -p "$kept"
classes="$root/target/test-classes:$root/target/dist/plugins/*:$root/target/dist/jars/*"
"$JAVA_HOME/bin/java" -cp "$classes" neuralstyle.weights.ZooModelFile "$work/model.zip" 2>"$work/logs/model.log"
"$JAVA_HOME/bin/java" -cp "$classes" neuralstyle.weights.ZooServer "$work/model.zip" >"$work/zoo-server" 2>>"$work/logs/model.log" &
for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	[ ! -s "$work/zoo-server" ] || break
	sleep 0.5
done
zoo=$(cat "$work/zoo-server")

printf '%s\n' close-dialogs "run	$macros/zoo.ijm" log quit >"$work/zoo.orders"
driven_from_zoo good "$work/zoo.orders"
host "zoo's weights fetched, used and deleted" 60

# network_fault NAME WORDS ADDRESS: the tests of such a fault for an ImageJ that goes on to the next one.
network_fault() {
	local left=": nothing is left" files=
	case $2 in *"go on"*) left=": what came is kept" files=vgg19_dl4j_inference.zip.part ;; esac
	test_line "zoo, $1" 60 "$2" "$macros/fetch.ijm" "$3"
	test_line "zoo, $1$left" 60 - "$macros/files.ijm" "$kept/models/vgg19|$files"
	test_line "zoo, next try after $1" 60 - "$macros/fetch.ijm" "${zoo}good/"
}

{
	network_fault 403 "does not give the weights \\(403" "${zoo}403/"
	network_fault 404 "does not give the weights \\(404" "${zoo}404/"
	network_fault "cut in the middle" "broke at .* of .* MB.*they go on from there" "${zoo}cut/"
	network_fault "wrong checksum" "not the zoo's VGG-19 .*deleted" "${zoo}wrong/"
	network_fault "refused connection" "127.0.0.1 does not answer .*fetch the weights again later" "http://127.0.0.1:1/"
	network_fault "no network" "zoo.invalid is not found; connect this computer" "http://zoo.invalid/"
} >"$state/network-faults"
options=("-Dorg.deeplearning4j.resources.directory=$kept")
run_tests fiji "$state/network-faults"
rm -rf "$kept/models"

from_zoo good
command=(bash -c 'ulimit -f 20000; exec "$@"' limit "${command[@]}")
zoo_fault "full disk" "no room for the weights .*make .* MB free"
from_zoo good
command=("${command[@]/-Xmx2g/-Xmx120m}")
zoo_fault "too little memory" "takes 0.1 GB of ImageJ's memory.*what has come is kept"
touch "$kept/models"
from_zoo good
zoo_fault "a folder that cannot be written" "cannot be kept in .*or the folder writable"

from_zoo slow
says "$work/logs/zoo-first.log" 60 &
first=$!
for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
	[ ! -s "$kept/models/vgg19/vgg19_dl4j_inference.zip.part" ] || break
	sleep 0.5
done
from_zoo good
says "$work/logs/zoo-second.log" 60
expect "zoo, a second ImageJ at once" "see target/hosts/logs/zoo-second.log" \
	is_one_macro_error "$work/logs/zoo-second.log" "Another ImageJ is fetching"
wait $first || true
expect "zoo, the first ImageJ is not disturbed" "see target/hosts/logs/zoo-first.log" \
	grep -q '^Success: ' "$work/logs/zoo-first.log"
rm -rf "$kept/models"

printf '%s\n' close-dialogs "escape	.*[1-9] of [0-9]+ MB.*" "run	$macros/fetch.ijm" log quit >"$work/zoo-escape.orders"
driven_from_zoo slow "$work/zoo-escape.orders"
says "$work/logs/zoo-escape.log" 60
expect "zoo, stopped with Esc" "see target/hosts/logs/zoo-escape.log" \
	[ "$(grep -c '^Fetching was stopped at .* goes on from there' "$work/logs/zoo-escape.log")" = 1 ]
expect "zoo, stopped with Esc: no dialog, and what came is kept" "see target/hosts/logs/zoo-escape.log and target/hosts/zoo" \
	[ "$(grep -c '^DIALOG' "$work/logs/zoo-escape.log") $(what_came)" = "0 fetch.lock vgg19_dl4j_inference.zip.part " ]
from_zoo good
host "zoo, next try after Esc" 60
