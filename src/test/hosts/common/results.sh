# Sourced by bin/test: what passed and what failed, a line each in target/test/results, since the parts are processes.

pass() {
	echo "passed  $1" | tee -a "$state/results"
}

# fails NAME SENTENCE
fails() {
	echo "FAILED  $1: $2" | tee -a "$state/results"
}

# add_counts PASSED FAILED: of tests that are not named one by one.
add_counts() {
	echo "counts $1 $2" >>"$state/results"
}

# The last line of bin/test; status 1 where something failed, or nothing was checked.
print_count() {
	touch "$state/results"
	awk '/^passed/ { passed++ } /^FAILED/ { failed++ } /^counts/ { passed += $2; failed += $3 }
		END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 || passed + failed == 0 }' "$state/results"
}

# expect NAME SENTENCE COMMAND...: the command must succeed.
expect() {
	local name=$1 sentence=$2
	shift 2
	if "$@"; then pass "$name"; else fails "$name" "$sentence"; fi
}

has_stack_trace() {
	grep -qE '^[[:space:]]*at [[:alnum:]_.$/@]+\(' "$1"
}

# expect_no_stack_trace NAME LOG
expect_no_stack_trace() {
	if has_stack_trace "$2"; then fails "$1" "a stack trace in ${2#"$root"/}."; else pass "$1"; fi
}

# dialogs_of LOG ORDER NUMBER: what dialogs said while the order was obeyed for that time, without the macro's line.
dialogs_of() {
	awk -v done="DONE $2" -v number="$3" '$0 == done && !--number { printf "%s", said; exit }
		/^DONE/ { said = "" } /^DIALOG/ { said = said $0 "\n" }' "$1" | without_line
}

without_line() {
	sed 's/ in line [0-9]* .*//'
}

# expect_dialog NAME DIALOGS TITLE WORDS: it must be one dialog with that title that says these words.
expect_dialog() {
	expect "$1" "wanted one dialog \"$3\" with \"$4\", got: $2" is_one_dialog "$2" "$3" "$4"
}

is_one_dialog() {
	[ "$(echo "$1" | wc -l)" = 1 ] && echo "$1" | grep -qiE "^DIALOG $2 . .*($3)" && ! echo "$1" | grep -q Exception
}

# One error that names the thing before ImageJ adds the macro's line, and no stack trace.
is_one_macro_error() {
	[ "$(grep -c '^Macro Error' "$1")" = 1 ] && grep -qE "^Macro Error: .*($2).* in line" "$1" && ! has_stack_trace "$1"
}

same_picture() {
	[ -s "$1" ] && cmp -s "$1" "$2"
}
