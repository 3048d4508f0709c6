# The benchmark, which is not part of the build, fits the program.
# needs:
# seconds: 300
mkdir -p "$state/bench"
expect "the benchmark compiles" "see target/test/logs/bench.log" "$JAVA_HOME/bin/javac" -proc:none -d "$state/bench" \
	-cp "$root/target/classes:$root/target/dist/jars/*:$root/target/host-jars/*" -Xstdout "$state/logs/bench.log" "$root"/bench/*.java
