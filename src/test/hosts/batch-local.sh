# A table by bin/batch on this computer: its errors, two rows at a time, the same bits as in ImageJ, what is there, Ctrl-C.
# needs: hosts display batch
# seconds: 400
. "$hosts/common/batches.sh"
new_folder batch-local
results=$folder/results.csv

printf 'content,style,output,strength\n%s\n%s\n%s\n' "sample cells,sample mosaic,a.tif," "gone.tif,sample mosaic,b.tif,101" \
	"gone.tif,sample mosaic,a.tif," >"$folder/wrong.csv"
status=0
batch "$folder/wrong.log" "$folder/wrong.csv" || status=$?
expect "bin/batch with a wrong table ends with status 2" "it was $status" [ $status = 2 ]
said=$(grep -c '^  row [23]: ' "$folder/wrong.log" || true)
expect "bin/batch lists what is wrong by rows" "$(cat "$folder/wrong.log")" [ "$said" = 3 -a ! -e "$results" ]
expect_no_stack_trace "bin/batch with a wrong table without a stack trace" "$folder/wrong.log"

# The fourth row fails when its image is open; the first and the third one are frames of a series.
table "$folder/four.csv" out 3
sed -i.bak -e '1s/$/,series,frame/' -e '2s/$/,s,2/' -e '4s/$/,s,1/' -e '4s/sample mosaic/sample glass/' "$folder/four.csv"
{ printf 'P5\n8 400\n255\n' && head -c 3200 /dev/zero; } >"$folder/narrow.pgm"
echo "narrow.pgm,sample mosaic,out/4.tif,$cheap" >>"$folder/four.csv"
status=0
batch "$folder/four.log" "$folder/four.csv" --master 'local[2]' || status=$?
expect_states "a row that fails does not end the others" "$results" "1 done, 2 done, 3 done, 4 failed" "$folder/four.log"
expect "bin/batch with a row that fails ends with status 1" "it was $status" [ $status = 1 ]

sed 's,out/,ImageJ/,' "$folder/four.csv" >"$folder/ImageJ.csv"
printf 'run("Stylise Folder...", "table=[%s]");\nprint("Success: table");\n' "$folder/ImageJ.csv" >"$folder/table.ijm"
plain "$JAVA_HOME" "$folder/table.ijm" ""
host "a table in ImageJ" 120
same_pixels "bin/batch gives the bits of ImageJ" "$folder/ImageJ" "$folder/out"

rm "$folder/out/2.tif"
batch "$folder/resume.log" "$folder/four.csv" --master 'local[2]' || true
expect_states "bin/batch makes only what is missing" "$results" "1 was there, 2 done, 3 was there, 4 failed" "$folder/resume.log"

table "$folder/long.csv" long 4
sed -i.bak "s/$cheap/192,60,conv4_2,conv1_1/" "$folder/long.csv"
sed -i.bak "2s/192,60/32,1/" "$folder/long.csv"
# NB: by the signal TERM, which Java takes as it does Ctrl-C: a shell starts what runs in the background deaf to that one.
"$root/bin/batch" "$folder/long.csv" --master 'local[2]' --results "$folder/long-results.csv" >"$folder/long.log" 2>&1 </dev/null &
pid=$!
if wait_until 120 lines_in "$folder/long-results.csv" 2; then
	start=$(date +%s)
	kill -TERM $pid
	wait $pid || true
	took=$(($(date +%s) - start))
	expect_states "Ctrl-C keeps what is finished" "$folder/long-results.csv" "1 done, 2 stopped, 3 stopped, 4 stopped" "$folder/long.log"
	expect "Ctrl-C ends a batch within an evaluation" "it took $took s" [ $took -le 10 ]
	expect "Ctrl-C leaves nothing half written" "$(ls -A "$folder/long")" [ "$(ls -A "$folder/long")" = 1.tif ]
else
	kill $pid
	fails "Ctrl-C" "no row was finished; see ${folder#"$root"/}/long.log."
fi
