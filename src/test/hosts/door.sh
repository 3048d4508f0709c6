# What the first command says where Java or the installation is wrong, in an ImageJ of its own for each fault: one sentence, and the
# second time the same.
# needs: hosts display
# seconds: 400
run="run	$macros/transfer.ijm	$work/out/door.png"
folder=$work/door

# broken NAME: a copy of the ImageJ, to be broken, in "folder".
broken() {
	rm -rf "$folder"
	cp -R "$work/ImageJ" "$folder"
}

# sentence NAME WORDS [ORDER]: what the ImageJ in "folder" says twice, after the order.
sentence() {
	local log
	log=$work/logs/door-$(echo "$1" | tr -c '[:alnum:]\n' '-').log
	printf '%s\n' "${3:-log}" "$run" "run	$macros/close-all.ijm" "$run" quit >"$folder.orders"
	driven "$folder" "$folder.orders"
	# NB: ImageJ itself tells at its start that two plugins have the same commands.
	command+=(close-dialogs)
	says "$log" 60
	expect_dialog "$1" "$(dialogs_of "$log" "$run" 1)" "Macro Error" "$2"
	expect "$1, again" "see ${log#"$root"/}" [ "$(dialogs_of "$log" "$run" 2)" = "$(dialogs_of "$log" "$run" 1)" ]
	expect "$1, without a stack trace" "see ${log#"$root"/}" [ -z "$(has_stack_trace "$log" && echo trace)" ]
}

broken
sentence "Java 8" "needs Java 11 or later, and this ImageJ runs on Java 1.8.0_452: get a newer ImageJ" "property	java.version	1.8.0_452"

broken
rm "$folder"/jars/org.nd4j.jackson-*.jar
sentence "a jar is missing" "jars/org.nd4j.jackson-.*jar of Neural Style is missing; unzip"

broken
for jar in "$folder"/jars/nd4j-native-[0-9]*-*-*.jar; do
	cp "$jar" "$folder/$(basename "$jar")"
	other=$(basename "$jar" | sed -E 's/(linux|macosx)-[a-z0-9_]+/windows-x86_64/')
	(cd "$folder" && mkdir -p empty && "$JAVA_HOME/bin/jar" cMf "jars/$other" empty && rm "$jar" && sed -i.before "s,$(basename "$jar"),$other," jars/*.list)
done
sentence "natives of another platform" "are those for windows-x86_64 .nd4j-native-.*windows-x86_64.jar., and this Java is one for"

# changed JAR TO POM VERSION: a copy of a jar that tells another version; both in the folder that is broken.
changed() {
	mkdir -p "$folder/other"
	(
		cd "$folder/other"
		"$JAVA_HOME/bin/jar" xf "../$1"
		sed -i.before "s/^version=.*/version=$4/" "META-INF/maven/$3/pom.properties"
		"$JAVA_HOME/bin/jar" cMf "../$2" .
	)
	rm -rf "$folder/other"
}

# away JAR: a listed jar goes.
away() {
	rm "$folder/$1"
	sed -i.before "\\,^$1\$,d" "$folder"/jars/Neural_Style-*.list
}

# Another plugin's JavaCPP, of another version, by the version that its jar tells.
javacpp=$(cd "$work/ImageJ" && ls jars/javacpp-*.jar | grep -vE -- "-(linux|macosx)-")
natives=$(cd "$work/ImageJ" && ls jars/javacpp-*-{linux,macosx}-*.jar 2>/dev/null | head -1)
broken
changed "$javacpp" jars/javacpp-1.5.99.jar org.bytedeco/javacpp 1.5.99
command=("$JAVA_HOME/bin/java" -Xmx2g -jar "$folder/ij.jar" -ijpath "$folder" -batch "$macros/transfer.ijm" "$work/out/door.png")
host "with a newer JavaCPP beside ours" 60
changed "$javacpp" jars/javacpp-1.4.4.jar org.bytedeco/javacpp 1.4.4
rm "$folder/jars/javacpp-1.5.99.jar"
away "$javacpp"
sentence "an old JavaCPP" "javacpp-1.4.4.jar is JavaCPP 1.4.4, with which Neural Style does not work, and which ImageJ takes before others: if"
broken
changed "$natives" jars/natives-1.5.7.jar org.bytedeco/javacpp 1.5.7
away "$natives"
sentence "old natives of JavaCPP" "natives-1.5.7.jar is JavaCPP 1.5.7, with which Neural Style does not work"
broken
away "$natives"
sentence "no natives of JavaCPP" "The native library of JavaCPP for .* is missing .javacpp-.*jar.; unzip"

# ND4J of another version beside ours.
broken
changed "$(cd "$folder" && ls jars/nd4j-native-1*.jar | grep -vE -- "-(linux|macosx)-")" jars/nd4j-native-0.9.1.jar org.nd4j/nd4j-native 0.9.1
sentence "two versions of ND4J" "nd4j-native-0.9.1.jar is nd4j-native 0.9.1, and Neural Style works with .* alone, which is there too: if"

# The same jar twice does no harm, and the Log says so.
broken
cp "$folder"/jars/nd4j-api-*.jar "$folder/jars/copy.jar"
printf '%s\n' close-dialogs "$run" log quit >"$folder.orders"
driven "$folder" "$folder.orders"
says "$work/logs/door-twice.log" 60
expect "a jar twice" "see target/hosts/logs/door-twice.log" grep -qE \
	'^nd4j-api .* is there twice: .*(copy.jar and .*nd4j-api|nd4j-api.* and .*copy.jar).*; one of them can be deleted\.$' "$work/logs/door-twice.log"
expect "a run with a jar twice" "see target/hosts/logs/door-twice.log" grep -q '^Success: ' "$work/logs/door-twice.log"

# The plugin of another version that nothing lists, as somebody copied it.
broken
changed plugins/Neural_Style.jar plugins/Neural_Style-0.1.0.jar neuralstyle/Neural_Style 0.1.0
sentence "two versions of the plugin" "installed in two versions, .*Neural_Style.*jar and .*Neural_Style.*jar; delete the older one"

# A package of an earlier version was unzipped before: what it had alone is deleted, what this one has too stays.
broken
cp "$folder"/jars/compress-lzf-*.jar "$folder/jars/old-library-1.0.jar"
touch "$folder/jars/of-the-user-1.0.jar"
{
	echo jars/old-library-1.0.jar
	echo ../outside.jar
	sed -n 's,.*jars/commons-io,jars/commons-io,p' "$folder"/jars/Neural_Style-*.list
} >"$folder/jars/Neural_Style-0.1.0-ImageJ-linux-x86_64.list"
touch "$folder/../outside.jar"
command=("$JAVA_HOME/bin/java" -Xmx2g -jar "$folder/ij.jar" -ijpath "$folder" -batch "$macros/transfer.ijm" "$work/out/door.png")
host "after an earlier version" 60
expect "after an earlier version its library is gone" "it is there" [ ! -e "$folder/jars/old-library-1.0.jar" ]
expect "after an earlier version its list is gone" "it is there" [ ! -e "$folder/jars/Neural_Style-0.1.0-ImageJ-linux-x86_64.list" ]
expect "after an earlier version all else is there" "see $folder" [ -e "$folder/jars/of-the-user-1.0.jar" -a -e "$folder/../outside.jar" -a \
	-n "$(ls "$folder"/jars/commons-io-*.jar)" ]
rm -rf "$folder" "$folder/../outside.jar" "$folder.orders"
