# What tools find in the sources and in the bytecode, as mvn verify asks them: the form of each file, mistakes, and holes.
# seconds: 400
log=$state/logs/static
maven_offline_first "$log-form.log" spotless:check@form || true
said=$(sed -n 's,^\[ERROR\] *\(.*\.java\)$,\1,p' "$log-form.log" | head -3 | tr '\n' ' ')
expect "the form of the sources" "${said:-see ${log#"$root"/}-form.log}; mvn spotless:apply mends it." \
	grep -q 'BUILD SUCCESS' "$log-form.log"

maven_offline_first "$log-mistakes.log" spotbugs:check@mistakes || true
said=$(grep -E '^\[ERROR\] (High|Medium|Low): ' "$log-mistakes.log" | head -3 | tr '\n' ' ')
expect "no mistakes by SpotBugs and Find Security Bugs" "${said:-see ${log#"$root"/}-mistakes.log}" \
	grep -q 'BUILD SUCCESS' "$log-mistakes.log"
