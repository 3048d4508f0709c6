# The packages for this machine's platform: the same bytes twice, unzipped over an ImageJ and over a Fiji they work, and nothing in
# them shadows what a Fiji has. bin/audit knows all that is in them.
# needs: hosts display
# seconds: 300
packages=$root/target/packages
folder=$work/packages
log=$work/logs/package.log
platform=$(own_platform)
version=$(version)
mkdir -p "$folder"

"$root/bin/package" "$platform" >"$log" 2>&1 || fails "bin/package" "see ${log#"$root"/}."
grep -- "-$platform.zip" "$packages/SHA256SUMS" >"$folder/first"
"$root/bin/package" "$platform" >>"$log" 2>&1
expect "packages have the same bytes twice" "see ${log#"$root"/}" \
	cmp -s "$folder/first" <(grep -- "-$platform.zip" "$packages/SHA256SUMS")
package_over ImageJ "$platform" "$folder/ImageJ"
package_over Fiji "$platform" "$folder/Fiji.app"
unzip -q "$zip" -d "$folder/contents"
for licence in $(cd "$root/licences" && ls) NOTICE LICENSE README.txt; do
	[ -s "$folder/ImageJ/Neural_Style/$licence" ] || fails "licences in the package" "$licence is missing."
done
said=$(cd "$folder/ImageJ" && ls jars/*.jar plugins/*.jar | LC_ALL=C sort | diff - jars/Neural_Style-*.list || true)
expect "the package's list names its jars" "it differs: $said" [ -z "$said" ]

command=("$JAVA_HOME/bin/java" -Xmx2g -jar "$folder/ImageJ/ij.jar" -ijpath "$folder/ImageJ" -batch "$macros/transfer.ijm" "$work/out/package.png")
host "the package in a plain ImageJ" 90

# NB: a Fiji has JavaCPP of its own, for another plugin.
fiji_in "$folder/Fiji.app" ij.ImageJ -batch "$macros/transfer.ijm" "$work/out/package-fiji.png"
host "the package in a Fiji" 90

make_fiji "$folder/other"
"$JAVA_HOME/bin/java" "$hosts/JarOverlap.java" "$folder/contents/jars" "$folder/other/jars" \
	"$root/src/test/resources/fiji/pom-scijava-45.0.0.txt" >"$work/logs/overlap.log" 2>&1 || true
said=$(grep WRONG "$work/logs/overlap.log" | head -3 || true)
expect "nothing in the package shadows a Fiji" "see target/hosts/logs/overlap.log: $said" [ -z "$said" ]
expect "jars of the package were held against a Fiji's" "see target/hosts/logs/overlap.log" grep -q '^Success: 2[0-9] jars' "$work/logs/overlap.log"

"$root/bin/audit" >"$work/logs/audit.log" 2>&1 && pass "bin/audit" || fails "bin/audit" "$(grep -v ' none$' "$work/logs/audit.log" | tail -3)"

# The sizes that README states.
for host in Fiji ImageJ; do
	size=$(($(wc -c <"$packages/Neural_Style-$version-$host-$platform.zip") / 1000000))
	expect "README's size of the package for $host" "it is $size MB on $platform" \
		grep -qE "^\| .*\`$platform\`.*\`$host\`.* $size MB" <(sed -n '/Which one do I take/,/^#/p' "$root/README.md")
done
rm -rf "$folder"
