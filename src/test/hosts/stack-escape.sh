# A stack that is stopped with Esc.
# needs: hosts display
# seconds: 90
log=$work/logs/stack-escape.log
printf '%s\n' close-dialogs "escape	image [3-9]/.*" "run	$macros/stack-escape.ijm" images quit >"$work/stack-escape.orders"
driven "$work/ImageJ" "$work/stack-escape.orders"
says "$log" 60
expect "a stack stopped with Esc keeps what is finished" "see target/hosts/logs/stack-escape.log" \
	[ "$(grep -cE '^IMAGE img\["Stylised lapse \(stopped at frame [0-9]+ of 200\)".*, 80x64x[0-9]+' "$log")" = 1 ]
