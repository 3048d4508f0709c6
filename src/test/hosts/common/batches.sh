# Sourced by the parts that run bin/batch: tables, what became of their rows, and a cluster on loopback. "folder" is the part's own,
# "keys" are the columns of what takes least time.

jars=$root/spark/target/spark
keys=height,epochs,content_layer,style_layers
cheap=64,1,conv2_1,conv1_1

# new_folder NAME: sets "folder", empty.
new_folder() {
	folder=$root/target/test/$1
	rm -rf "$folder"
	mkdir -p "$folder"
}

# table FILE OUTPUTS ROWS: that many rows of samples.
table() {
	local row contents=("sample cells" "sample nuclei") styles=("sample mosaic" "sample glass" "sample strokes")
	{
		echo "content,style,output,$keys"
		for ((row = 1; row <= $3; row++)); do
			echo "${contents[row % 2]},${styles[row % 3]},$2/$row.tif,$cheap"
		done
	} >"$1"
}

# batch LOG ARGUMENT...: status of bin/batch; its words go to the file.
batch() {
	local log=$1
	shift
	"$root/bin/batch" "$@" >"$log" 2>&1 </dev/null
}

# states RESULTS: row and state of each line in the file, as in "1 done, 2 failed".
states() {
	awk -F, 'NR > 1 { printf("%s%s %s", (NR > 2 ? ", " : ""), $1, $2) }' "$1" 2>/dev/null || true
}

# expect_states NAME RESULTS STATES LOG
expect_states() {
	local said
	said=$(states "$2")
	expect "$1" "wanted $3, got $said; see ${4#"$root"/}." [ "$said" = "$3" ]
}

# all_are STATE ROWS: the states of that many rows.
all_are() {
	seq -s, 1 "$2" | sed -e "s/,/ $1, /g" -e "s/\$/ $1/"
}

# same_pixels NAME FOLDER FOLDER: the pictures of the one are those of the other.
same_pixels() {
	local said
	said=$("$JAVA_HOME/bin/java" -cp "$(ls "$root"/target/host-jars/ij-1.*.jar)" "$hosts/SamePixels.java" "$2" "$3" 2>&1 | tail -1)
	expect "$1" "$said" [ -z "${said##Success: *}" ]
}

# wait_until SECONDS COMMAND...: status 1 where it does not succeed in that time.
wait_until() {
	local end=$(($(date +%s) + $1))
	shift
	until "$@" 2>/dev/null; do
		[ "$(date +%s)" -lt $end ] || return 1
		sleep 0.3
	done
}

# lines_in FILE NUMBER: whether it has as many lines, or more.
lines_in() {
	[ -e "$1" ] && [ "$(wc -l <"$1")" -ge "$2" ]
}

# daemon LOG CLASS ARGUMENT...: starts one of Spark's; sets "pid".
daemon() {
	local log=$1
	shift
	env SPARK_HOME="$folder" SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.12 "$JAVA_HOME/bin/java" -Xmx256m \
		--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED \
		--add-opens=java.base/java.util=ALL-UNNAMED -cp "$jars/*" "$@" >"$log" 2>&1 </dev/null &
	pid=$!
}

# start_cluster: a master and two workers of one core each on loopback; sets "master" to its address, "workers" to their numbers.
start_cluster() {
	local log=$folder/master.log number
	mkdir -p "$folder/jars"
	ln -sf "$jars"/*.jar "$folder/jars"
	daemon "$log" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
	wait_until 90 grep -q 'Starting Spark master at' "$log" || fails "a cluster on loopback" "no master; see ${log#"$root"/}."
	master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$log" | head -1)
	workers=
	for number in 1 2; do
		daemon "$folder/worker$number.log" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g \
			--work-dir "$folder/work$number" --webui-port 0 "$master"
		workers="$workers $pid"
	done
	wait_until 90 workers_are 2 || fails "a cluster on loopback" "no two workers; see ${log#"$root"/}."
}

workers_are() {
	[ "$(grep -c 'Registering worker' "$folder/master.log")" -ge "$1" ]
}

# executor_of WORKER: the process of its executor; nothing if it has none.
executor_of() {
	ps -A -o pid= -o ppid= -o args= | awk -v worker="$1" '$2 == worker && /CoarseGrainedExecutorBackend/ { print $1; exit }'
}
