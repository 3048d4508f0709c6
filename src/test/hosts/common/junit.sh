# Sourced by bin/test: the JUnit tests, a run for each of surefire's executions in pom.xml.

compile_tests() {
	echo "Compiling the tests (log: target/test/logs/test-compile.log) ..."
	maven_offline_first "$state/logs/test-compile.log" test-compile ||
		fail "The tests do not compile; target/test/logs/test-compile.log says where."
}

# junit EXECUTION: runs it, or only ":CLASS" in "class"; adds Maven's counts; a skipped test counts as failed, and so does a run without tests.
junit() {
	local name="JUnit, $1$class" run log numbers
	run=$(echo "$1$class" | tr -c '[:alnum:]\n' '-')
	log=$state/logs/junit-$run.log
	# NB: runs side by side would write into each other's files.
	maven_offline_first "$log" "surefire:test@$1" "-DtempDir=surefire-$run" "-Dsurefire.reportNameSuffix=$run" ${class:+"-Dtest=${class#:}"} || true
	numbers=$(sed -n 's/^.*Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' "$log")
	if [ -z "$numbers" ]; then
		fails "$name" "Maven ran no tests; see ${log#"$root"/}."
		return
	fi
	set -- $numbers
	echo "$name: $1 tests, $2 failures, $3 errors, $4 skipped"
	add_counts $(($1 - $2 - $3 - $4)) $(($2 + $3 + $4))
	if ! grep -q 'BUILD SUCCESS' "$log" && [ $(($2 + $3)) = 0 ]; then
		fails "$name" "the build failed; see ${log#"$root"/}."
	fi
	grep -E '^\[ERROR\]   ' "$log" || true
}
