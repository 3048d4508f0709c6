# A run and what is made again of it in a plain ImageJ, on the oldest Java that is promised and on another one.
# needs: hosts display
# seconds: 300
# ran_on TIFF MAJOR. NB: ImageJ writes the Info with two bytes a character.
ran_on() {
	tr -d '\0' <"$1" | grep -qa "^java=$2\."
}

for version in 11.0.13.1 21.0.8.2; do
	need_java $version
	major=${version%%.*}
	plain "$other_java" "$macros/run-again.ijm" "$work/out/java-$major.tif"
	host "Java $major" 120
	plain "$other_java" "$macros/transfer.ijm" "$work/out/java-$major.png"
	host "Java $major, a picture" 60
	expect "it was Java $major" "no line java=$major in the Info of target/hosts/out/java-$major.tif" \
		ran_on "$work/out/java-$major.tif" $major
done
expect "Java 11 and 21 give the same bits" "java-11.png differs from java-21.png" \
	same_picture "$work/out/java-11.png" "$work/out/java-21.png"
