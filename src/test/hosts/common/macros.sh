# Sourced by bin/test: the macros that say in their heads where they run. Those of one host share an ImageJ, one after another;
# where one hangs or takes ImageJ down, the others go on in a new one. A head may say
#   // in: HOST...        plain, debian, fiji or windows (a plain ImageJ with windows, src/test/hosts/DrivenImageJ.java)
#   // seconds: NUMBER    the most that it may take
#   // argument: WORDS    with OUT for a path of its own for what it writes, and SAMPLES for the folder of sample images
#   // expect WORDS       it must end in one dialog, the macro's error, that says these words, and not in a success line

# A test is a line: NAME, SECONDS, EXPECT ("-" if it must succeed), FILE and ARGUMENT, apart by tabs.

# tests_in HOST: the chosen macros of a host as tests.
tests_in() {
	local name file expect
	{ grep " in $1\$" "$state/chosen" || true; } | while read -r name; do
		file=$macros/${name% in *}.ijm
		expect=$(head_of "$file" expect)
		test_line "$name" "$(head_of "$file" seconds)" "${expect:--}" "$file" "$(argument_of "$file" "$1")"
	done
}

# test_line NAME SECONDS EXPECT FILE [ARGUMENT]
test_line() {
	printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "${5:-}"
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

# run_tests HOST FILE: runs the tests in the file in as few ImageJs as they let. NB: "options" are those of a Fiji's Java.
run_tests() {
	local host=$1 rest=$2.rest log starts=0
	cp "$2" "$rest"
	while [ -s "$rest" ]; do
		starts=$((starts + 1))
		log=$work/logs/$(basename "$2")-$starts.log
		case $host in
			plain) plain "$JAVA_HOME" "$macros/one-after-another.ijm" "$rest" ;;
			debian) debian "$macros/one-after-another.ijm" "$rest" ;;
			fiji) fiji ${options[@]+"${options[@]}"} ij.ImageJ -batch "$macros/one-after-another.ijm" "$rest" ;;
			windows)
				{
					echo close-dialogs
					awk -F'\t' -v OFS='\t' '{ print "test", $1, $4, $5 }' "$rest"
					echo quit
				} >"$2.orders"
				driven "$work/ImageJ" "$2.orders"
				;;
		esac
		watch "$rest" "$log"
		judge_tests "$host" "$rest" "$log"
	done
}

# watch TESTS LOG: runs "command" until it ends or a test takes longer than its seconds, 60 for the start.
watch() {
	local test= now limit=60 since pid
	since=$(date +%s)
	: >"$2"
	# NB: bash tells of each process that was killed.
	{
		set -m
		"${command[@]}" >"$2" 2>&1 </dev/null &
		pid=$!
		set +m
		while kill -0 $pid; do
			sleep 0.3
			now=$(sed -n 's/^BEGIN //p' "$2" | tail -1)
			if [ "$now" != "$test" ]; then
				test=$now
				since=$(date +%s)
				limit=$(awk -F'\t' -v name="$test" '$1 == name { print $2 }' "$1")
			elif [ $(($(date +%s) - since)) -gt "$limit" ]; then
				echo "TIMEOUT after $limit s" >>"$2"
				kill -9 -- -$pid || true
				break
			fi
		done
		wait $pid || true
	} 2>/dev/null
}

# judge_tests HOST TESTS LOG: says what passed and what failed; the tests that have not begun stay in the file.
judge_tests() {
	local name seconds expect file argument took said=$3.said shown=${3#"$root"/}
	mv "$2" "$2.all"
	: >"$2"
	said_in "$3" "" >"$said"
	! has_stack_trace "$said" || fails "start of ImageJ in $1" "a stack trace in $shown."
	while IFS=$'\t' read -r name seconds expect file argument; do
		took=$(awk -F'\t' -v end="END $name" '$1 == end { print $2 }' "$3")
		said_in "$3" "$name" >"$said"
		if ! grep -q '^BEGIN ' "$3"; then
			fails "$name" "ImageJ did not start; see $shown."
		elif [ ! -s "$said" ]; then
			test_line "$name" "$seconds" "$expect" "$file" "$argument" >>"$2"
		elif grep -q '^TIMEOUT' "$said"; then
			fails "$name" "not finished after $seconds s; see $shown."
		elif [ -z "$took" ]; then
			fails "$name" "ImageJ ended in the midst of it; see $shown."
		elif [ "$expect" = - ]; then
			judge "$name" "$said" "$took" "$shown"
		elif [ "$1" = windows ]; then
			expect_dialog "$name" "$(grep '^DIALOG' "$said" | without_line)" "Macro Error" "$expect"
		else
			expect "$name" "see $shown" is_one_macro_error "$said" "$expect"
		fi
	done <"$2.all"
}

# said_in LOG NAME: what ImageJ said from the beginning of a test to that of the next one; before the first one without a name.
said_in() {
	awk -v begin="BEGIN $2" 'BEGIN { on = begin == "BEGIN " } /^BEGIN / { on = $0 == begin } on' "$1"
}
