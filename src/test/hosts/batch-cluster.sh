# A cluster of two workers on loopback, of which one loses its executor in the midst of a row, then itself; then a row that ends every
# executor that it is run on.
# needs: batch
# seconds: 400
. "$hosts/common/batches.sh"
new_folder batch-cluster
results=$folder/results.csv
start_cluster
read -r first second <<<"$workers"

# worker_is_working NUMBER: whether its executor has been given a row.
worker_is_working() {
	grep -q 'Running task' "$folder/work$1"/app-*/*/stderr
}

# NB: rows that take some seconds, so that each worker has one in hand.
table "$folder/some.csv" out 4
sed -i.bak "s/$cheap/64,4,conv2_1,conv1_1/" "$folder/some.csv"
batch "$folder/some.log" "$folder/some.csv" --master "$master" &
pid=$!
if wait_until 200 lines_in "$results" 2 && wait_until 90 worker_is_working 1; then
	kill -9 "$(executor_of "$first")"
	wait_until 120 lines_in "$results" 3 || true
	kill -9 "$first"
	kill -9 "$(executor_of "$first")" 2>/dev/null || true
	wait $pid || true
	expect_states "rows of an executor and of a worker that were killed run again" "$results" "$(all_are done 4)" "$folder/some.log"
	expect "killed workers leave nothing half written" "$(ls -A "$folder/out")" [ "$(ls -A "$folder/out" | wc -l)" = 4 ]
else
	kill $pid
	fails "a killed executor" "nothing was done on the cluster; see ${folder#"$root"/}/some.log."
fi
sed -e 's,out/,local/,' -e 4,5d "$folder/some.csv" >"$folder/local.csv"
batch "$folder/local.log" "$folder/local.csv" --master 'local[2]' --results "$folder/local-results.csv" || true
same_pixels "a cluster gives the bits of one computer" "$folder/local" "$folder/out"

# More pixels than an executor has memory, of a file that takes no room; Java ends where it has none left.
printf 'P5\n22000 22000\n255\n' >"$folder/large.pgm"
truncate -s 484000017 "$folder/large.pgm"
table "$folder/poison.csv" poison 3
sed -i.bak "3s/^[^,]*/large.pgm/" "$folder/poison.csv"
status=0
batch "$folder/poison.log" "$folder/poison.csv" --master "$master" --results "$folder/poison-results.csv" \
	--conf spark.executor.memory=480m --conf spark.task.maxFailures=1 \
	--conf spark.executor.extraJavaOptions=-XX:+ExitOnOutOfMemoryError || status=$?
expect_states "a row that ends its executors is found and left out" "$folder/poison-results.csv" "1 done, 2 failed, 3 done" \
	"$folder/poison.log"
expect "such a row has a sentence" "see ${folder#"$root"/}/poison-results.csv" \
	grep -q '^2,failed,.*worker process ended' "$folder/poison-results.csv"
rm -f "$folder/large.pgm"
