# A folder that is stopped with Esc.
# needs: hosts display
# seconds: 120
log=$work/logs/folder-escape.log
folder=$work/out/folder-escape
printf '%s\n' close-dialogs "escape	image [3-9]/.*" "run	$macros/folder-escape.ijm	$folder" quit >"$work/folder-escape.orders"
driven "$work/ImageJ" "$work/folder-escape.orders"
says "$log" 100
done=$(grep -c '^[0-9]*,done,' "$folder/out/results.csv" || true)
stopped=$(grep -c '^[0-9]*,stopped,' "$folder/out/results.csv" || true)
expect "a folder stopped with Esc keeps what is finished" "$done rows are done and $stopped stopped; see target/hosts/logs/folder-escape.log" \
	[ "$done" -ge 2 -a "$stopped" -ge 1 -a $((done + stopped)) = 40 -a "$(ls "$folder/out" | grep -c 'tif$')" = "$done" ]
