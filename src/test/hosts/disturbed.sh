# Commands that are disturbed while they work: Esc and closed windows at three stages of each, images that change or go, two macros at
# once, memory that another plugin takes; then ImageJ quit in the midst of a run.
# needs: hosts display
# seconds: 600
log=$work/logs/disturbed.log
mkdir -p "$work/disturbed/classes"
"$JAVA_HOME/bin/javac" -proc:none -d "$work/disturbed/classes" -cp "$work/ImageJ/ij.jar" "$hosts"/{DrivenImageJ,Disturbed}.java
command=("$JAVA_HOME/bin/java" -Xmx300m -Djava.io.tmpdir="$(mktemp -d "$work/tmp/XXXXXX")" -cp "$work/ImageJ/ij.jar:$work/disturbed/classes"
	Disturbed "$work/ImageJ" "$work/disturbed")
says "$log" 500
grep -E '^(passed|FAILED)  ' "$log" | tee -a "$state/results"
expect "all disturbances were tried" "see target/hosts/logs/disturbed.log" grep -q '^Success' "$log"
expect_no_stack_trace "disturbed commands leave no stack trace" "$log"

command+=(quit)
says "$work/logs/quit.log" 100
expect "ImageJ can be quit in the midst of a run" "see target/hosts/logs/quit.log" \
	[ "$(grep -c '^Quitting' "$work/logs/quit.log")" = 1 -a -z "$(grep -E 'Ended after|fatal error' "$work/logs/quit.log")" ]
expect_no_stack_trace "ImageJ quit in the midst of a run leaves no stack trace" "$work/logs/quit.log"
rm -rf "$work/disturbed"
