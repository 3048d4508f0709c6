# A table, its images and its results in HDFS on loopback.
# needs: batch
# seconds: 400
. "$hosts/common/batches.sh"
new_folder batch-hdfs
hdfs=$root/target/hdfs
[ -d "$hdfs" ] || maven_offline_first "$folder/maven.log" -f "$root/spark/pom.xml" dependency:copy@hdfs ||
	fails "HDFS on loopback" "Maven did not get it; see ${folder#"$root"/}/maven.log."

mkdir "$folder/in"
cp "$root/sample-data/ihc.png" "$root/sample-data/nuclei.png" "$root/sample-data/style-glass.jpg" "$folder/in"
{
	echo "content,style,output,$keys"
	echo "ihc.png,style-glass.jpg,out/1.tif,$cheap"
	echo "nuclei.png,style-glass.jpg,out/2.tif,$cheap"
	echo "out/../nuclei.png,style-glass.jpg,out/3.png,$cheap"
} >"$folder/in/table.csv"

mkfifo "$folder/input"
"$JAVA_HOME/bin/java" -cp "$hdfs/*:$jars/*" "$hosts/MiniHdfs.java" "$folder/node" "$folder/in" "$folder/back" <"$folder/input" \
	>"$folder/hdfs.log" 2>&1 &
pid=$!
exec 7>"$folder/input"
if wait_until 120 grep -q '^Ready: ' "$folder/hdfs.log"; then
	batch=$(sed -n 's/^Ready: //p' "$folder/hdfs.log")
	batch "$folder/first.log" "$batch/table.csv" --master 'local[2]' || true
	batch "$folder/second.log" "$batch/table.csv" --master 'local[2]' || true
	expect "what is in HDFS already is not made again" "see ${folder#"$root"/}/second.log" \
		grep -q '^0 done, 3 were there, 0 failed, 0 stopped; hdfs:.*/batch/results.csv$' "$folder/second.log"
	printf 'content,style,output\n%s/gone.png,%s/style-glass.jpg,a.tif\n' "$batch" "$batch" >"$folder/wrong.csv"
	batch "$folder/wrong.log" "$folder/wrong.csv" || true
	expect "an image that HDFS has not is said before" "see ${folder#"$root"/}/wrong.log" \
		grep -q 'row 1: the image "hdfs:.*/batch/gone.png" does not exist' "$folder/wrong.log"
	exec 7>&-
	wait $pid || true
	expect_states "a table, images and results in HDFS" "$folder/back/results.csv" "1 was there, 2 was there, 3 was there" \
		"$folder/first.log"
	expect "results in HDFS are whole" "$(ls -A "$folder/back/out")" [ "$(ls -A "$folder/back/out" | grep -vc crc)" = 3 ]
	batch "$folder/local.log" "$folder/in/table.csv" --master 'local[2]' || true
	same_pixels "HDFS gives the bits of this computer's files" "$folder/in/out" "$folder/back/out"
else
	exec 7>&-
	fails "HDFS on loopback" "it did not start; see ${folder#"$root"/}/hdfs.log."
fi
