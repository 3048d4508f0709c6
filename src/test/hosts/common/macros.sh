# Sourced by bin/test: the macros that say in their heads where they run. Those of one host share an ImageJ, one after another;
# where one hangs or takes ImageJ down, the others go on in a new one. A head may say
#   // in: HOST...        plain, debian, fiji or windows (a plain ImageJ with windows, src/test/hosts/DrivenImageJ.java)
#   // seconds: NUMBER    the most that it may take
#   // argument: WORDS    with OUT for a path of its own for what it writes, and SAMPLES for the folder of sample images
#   // expect WORDS       it must end in one dialog, the macro's error, that says these words, and not in a success line

# tests_in HOST: the chosen macros of a host as tests: NAME, SECONDS, FILE and ARGUMENT, apart by tabs.
tests_in() {
	local name file
	{ grep " in $1\$" "$state/chosen" || true; } | while read -r name; do
		file=$macros/${name% in *}.ijm
		printf '%s\t%s\t%s\t%s\n' "$name" "$(head_of "$file" seconds)" "$file" "$(argument_of "$file" "$1")"
	done
}

# argument_of FILE HOST
argument_of() {
	local argument
	argument=$(head_of "$1" argument)
	argument=${argument//OUT/$work/out/$2-$(basename "$1" .ijm)}
	echo "${argument//SAMPLES/$root/sample-data}"
}

run_macros() {
	tests_in "$1" >"$state/tests-in-$1"
	run_tests "$1" "$state/tests-in-$1"
}

# run_tests HOST FILE: runs the tests in the file, lines as of tests_in, in as few ImageJs as they let.
run_tests() {
	local host=$1 rest=$2.rest log starts=0
	cp "$2" "$rest"
	while [ -s "$rest" ]; do
		starts=$((starts + 1))
		log=$work/logs/$(basename "$2")-$starts.log
		case $host in
			plain) plain "$JAVA_HOME" "$macros/one-after-another.ijm" "$rest" ;;
			debian) debian "$macros/one-after-another.ijm" "$rest" ;;
			fiji) fiji ij.ImageJ -batch "$macros/one-after-another.ijm" "$rest" ;;
			windows)
				{
					echo close-dialogs
					awk -F'\t' -v OFS='\t' '{ print "test", $1, $3, $4 }' "$rest"
					echo quit
				} >"$2.orders"
				driven "$work/ImageJ" "$2.orders"
				;;
		esac
		watch "$rest" "$log"
		judge_tests "$rest" "$log"
	done
}

# watch TESTS LOG: runs "command" until it ends or a test takes longer than its seconds, 60 for the start.
watch() {
	local test= now limit=60 since pid
	since=$(date +%s)
	: >"$2"
	set -m
	"${command[@]}" >"$2" 2>&1 </dev/null &
	pid=$!
	set +m
	while kill -0 $pid 2>/dev/null; do
		sleep 0.3
		now=$(sed -n 's/^BEGIN //p' "$2" | tail -1)
		if [ "$now" != "$test" ]; then
			test=$now
			since=$(date +%s)
			limit=$(awk -F'\t' -v name="$test" '$1 == name { print $2 }' "$1")
		elif [ $(($(date +%s) - since)) -gt "$limit" ]; then
			kill -9 -- -$pid
			echo "TIMEOUT after $limit s" >>"$2"
		fi
	done
	wait $pid 2>/dev/null || true
}

# judge_tests TESTS LOG: says what passed and what failed; the tests that have not begun stay in the file.
judge_tests() {
	local name seconds file argument took said=$2.said shown=${2#"$root"/}
	mv "$1" "$1.all"
	: >"$1"
	said_in "$2" "" >"$said"
	! has_stack_trace "$said" || fails "start of ImageJ" "a stack trace in $shown."
	while IFS=$'\t' read -r name seconds file argument; do
		took=$(sed -n "s,^END $name	,,p" "$2")
		said_in "$2" "$name" >"$said"
		if ! grep -qxF "BEGIN $name" "$2"; then
			if grep -q '^BEGIN ' "$2"; then
				printf '%s\t%s\t%s\t%s\n' "$name" "$seconds" "$file" "$argument" >>"$1"
			else
				fails "$name" "ImageJ did not start; see $shown."
			fi
		elif grep -q '^TIMEOUT' "$said"; then
			fails "$name" "not finished after $seconds s; see $shown."
		elif [ -z "$took" ]; then
			fails "$name" "ImageJ ended in the midst of it; see $shown."
		elif [ -n "$(head_of "$file" expect)" ]; then
			judge_error "$name" "$said" "$(head_of "$file" expect)" "$shown"
		else
			judge "$name" "$said" "$took" "$shown"
		fi
	done <"$1.all"
}

# said_in LOG NAME: what ImageJ said from the beginning of a test to that of the next one; before the first one without a name.
said_in() {
	awk -v begin="BEGIN $2" 'BEGIN { on = begin == "BEGIN " } /^BEGIN / { on = $0 == begin } on' "$1"
}

# judge_error NAME WORDS_FILE WORDS LOG
judge_error() {
	if has_stack_trace "$2"; then
		fails "$1" "a stack trace in $4."
	else
		expect_dialog "$1" "$(grep '^DIALOG' "$2" | without_line)" "Macro Error" "$3"
	fi
}
