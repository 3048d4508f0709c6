# Sourced by bin/test: the JUnit tests, a run for each of surefire's executions in pom.xml.

compile_tests() {
	echo "Compiling the tests (log: target/test/logs/test-compile.log) ..."
	maven_offline_first "$state/logs/test-compile.log" test-compile ||
		fail "The tests do not compile; target/test/logs/test-compile.log says where."
}

# junit EXECUTION [MAVEN_ARGUMENT]: adds Maven's counts; a skipped test counts as failed, and so does a run without tests.
junit() {
	local name=JUnit,\ $1 log=$state/logs/junit-$1.log counts
	# NB: runs side by side would write into each other's files.
	maven_offline_first "$log" "surefire:test@$1" "-DtempDir=surefire-$1" "-Dsurefire.reportNameSuffix=$1" ${2+"$2"} || true
	counts=$(sed -n 's/^.*Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' "$log")
	if [ -z "$counts" ]; then
		fails "$name" "Maven ran no tests; see ${log#"$root"/}."
		return
	fi
	set -- $counts
	echo "$name: $1 tests, $2 failures, $3 errors, $4 skipped"
	counts $(($1 - $2 - $3 - $4)) $(($2 + $3 + $4))
	if ! grep -q 'BUILD SUCCESS' "$log" && [ $(($2 + $3)) = 0 ]; then
		fails "$name" "the build failed; see ${log#"$root"/}."
	fi
	grep -E '^\[ERROR\]   ' "$log" || true
}
