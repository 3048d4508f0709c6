# bin/install, into a Fiji that has an earlier version.
# needs: hosts
# seconds: 120
folder=$work/install
fiji=$folder/Fiji.app
log=$work/logs/install-again.log
make_fiji "$fiji"
ls "$fiji/jars" >"$folder/before"

said=$("$root/bin/install" "$folder" 2>&1) && fails "install refuses" "it accepted a folder without ImageJ." ||
	expect "install refuses a folder without ImageJ" "it said: $said" \
		[ "$(echo "$said" | wc -l)" = 1 -a -z "${said##*is no ImageJ or Fiji*}" ]

# The earlier version has a jar that this one no longer brings.
touch "$fiji/plugins/Neural_Style-0.0.1.jar" "$fiji/jars/gone-1.0.jar"
printf '%s\n' plugins/Neural_Style-0.0.1.jar jars/gone-1.0.jar >"$fiji/jars/Neural_Style.list"
"$root/bin/install" "$fiji" >"$log" 2>&1
ls "$fiji/jars" >"$folder/once"
expect "install replaces an earlier version" "found $(ls "$fiji/plugins" | tr '\n' ' ')" \
	[ "$(ls "$fiji/plugins")" = Neural_Style.jar -a ! -e "$fiji/jars/gone-1.0.jar" ]
said=$(sort "$folder/before" "$folder/once" "$folder/once" | uniq -u | tr '\n' ' ')
expect "install keeps every jar of Fiji" "gone: $said" [ -z "$said" ]
said=$(sed -E 's/-[0-9].*(-(linux|windows|macosx)-.*)\.jar$/\1/; s/-[0-9].*//' "$folder/once" | sort | uniq -d | tr '\n' ' ')
expect "install adds no second version of a library" "twice: $said" [ -z "$said" ]
expect "install adds ND4J's guava beside Fiji's" "it is missing" grep -q 'org.nd4j.guava' "$folder/once"
"$root/bin/install" "$fiji" >>"$log" 2>&1
ls "$fiji/jars" >"$folder/twice"
expect "a second install changes nothing" "the jars folder differs" cmp -s "$folder/once" "$folder/twice"

mkdir -p "$folder/old/jars" "$folder/old/plugins"
touch "$folder/old/jars/ij-1.53c.jar" "$folder/old/jars/imglib2-5.12.0.jar"
said=$("$root/bin/install" "$folder/old" 2>&1)
expect "install tells of an older library" "it said: $said" [ -z "${said##*imglib2 5.12.0*older*}" ]

said=$(ls "$root"/target/dist/jars | grep -E '^(ij-|slf4j-(nop|simple|log4j|jdk|jcl)|logback|log4j-slf4j)' || true)
expect "no ij.jar and no slf4j binding are shipped" "found $said" [ -z "$said" ]
rm -rf "$folder"
