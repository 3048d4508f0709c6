# An ImageJ in folders with unusual names: the program works there, or says what to do.
# needs: hosts display
# seconds: 120
folder=$work/folders
mkdir -p "$folder"
# NB: Java takes the two characters for the end of a jar's name.
for name in "Image!J ü 中 %41+ [1]" "wow!"; do
	cp -al "$work/ImageJ" "$folder/$name"
	order="run	$macros/transfer.ijm	$work/out/folder.png"
	printf '%s\n' close-dialogs "$order" log quit >"$folder/orders"
	driven "$work/ImageJ" "$folder/orders"
	command[-1]=$folder/$name
	if [ "$name" = "wow!" ]; then
		says "$work/logs/folder.log" 60
		expect_dialog "ImageJ in a folder that ends with an exclamation mark" "$(dialogs_of "$work/logs/folder.log" "$order" 1)" \
			"Macro Error" "rename the folder .*wow!"
	else
		host "ImageJ in a folder with an unusual name" 60
	fi
done
rm -rf "$folder"
