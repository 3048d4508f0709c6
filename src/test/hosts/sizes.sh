# The sizes that bin/setup announces are those of the files.
# needs:
# seconds: 300
wrong=
for native in $(evaluate natives.size); do
	bytes=$(wc -c <"$root/target/dist/jars/$(basename "${native%=*}")") || bytes=0
	[ $(((bytes + 500000) / 1000000)) = "${native##*=}" ] || wrong="$wrong $(basename "${native%=*}"): $bytes bytes"
done
expect "announced sizes of downloads" "pom.xml says otherwise than$wrong" [ -z "$wrong" ]
