# bin/fuzz, in short: a fiftieth of its attempts.
# needs: classes
# seconds: 300
log=$work/logs/fuzz.log
mkdir -p "$work/logs"
limited 280 "$root/bin/fuzz" 1 0.02 >"$log" 2>&1 || true
grep attempts, "$log" || true
expect "attempts by chance end in a picture or one sentence" "see target/hosts/logs/fuzz.log and target/fuzz/attempts.log" \
	grep -q '^Success' "$log"
expect "attempts of all kinds were made" "see target/hosts/logs/fuzz.log" [ "$(grep -c ' attempts, ' "$log")" = 10 ]
