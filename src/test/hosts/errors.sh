# The errors that a macro's user meets in the menu and in macros; then a good run must still succeed. All macros in errors/ are
# run in one ImageJ.
# needs: hosts display
# seconds: 1200
if is_chosen errors; then
	menu="menu	Blend With Content..."
	locked="run	$macros/locked.ijm"
	log=$work/logs/menu.log
	{
		echo close-dialogs
		echo "$menu"
		printf 'run\t%s\n' "$macros/errors/one-image.ijm"
		printf '%s\n' images "$menu" images
		printf 'run\t%s\n' "$macros/close-all.ijm"
		printf 'run\t%s\n' "$macros/images.ijm"
		printf '%s\n' lock "$locked" unlock quit
	} >"$work/menu.orders"
	driven "$work/ImageJ" "$work/menu.orders"
	says "$log" 60
	expect_dialog "menu without an image" "$(dialogs_of "$log" "$menu" 1)" "Blend With Content" "no image is open"
	expect_dialog "menu with one image" "$(dialogs_of "$log" "$menu" 2)" "Blend With Content" "\"alone\" does not say"
	expect "menu leaves the open image unchanged" "see IMAGE in target/hosts/logs/menu.log" \
		[ "$(grep -c '^IMAGE' "$log") $(grep '^IMAGE' "$log" | sort -u | wc -l)" = "2 1" ]
	expect_dialog "a locked image" "$(dialogs_of "$log" "$locked" 1)" "Macro Error" "$(head_of "$macros/locked.ijm" expect)"
	expect_no_stack_trace "menu and a locked image without a stack trace" "$log"
fi

{
	for macro in "$macros"/errors/*.ijm; do
		name=errors/$(basename "$macro" .ijm)
		! is_chosen "$name" || test_line "$name" 30 "$(head_of "$macro" expect)" "$macro"
	done
	test_line "a run after errors" 60 - "$macros/transfer.ijm" "$work/out/after-errors.png"
} >"$state/errors"
run_tests windows "$state/errors"
plain "$JAVA_HOME" "$macros/transfer.ijm" "$work/out/without-errors.png"
says "$work/logs/without-errors.log" 60
expect "a run after errors gives the same bits" "after-errors.png differs from without-errors.png" \
	same_picture "$work/out/without-errors.png" "$work/out/after-errors.png"
