# From the folder of a plain ImageJ to a stylised sample by keys, as a new user would.
# needs: hosts display
# seconds: 500
openbox >/dev/null 2>&1 &
package ImageJ "$(own_platform)"
folder=$work/first-minute
mkdir -p "$folder/ImageJ/plugins" "$folder/home"
cp "$work/ImageJ/ij.jar" "$folder/ImageJ"
command=("$hosts/first-minute" "$zip" "$folder/ImageJ" "$folder/shots"
	"$JAVA_HOME/bin/java" -Xmx2g -Duser.home="$folder/home" -Djava.io.tmpdir="$folder/home" -jar "$folder/ImageJ/ij.jar"
	-ijpath "$folder/ImageJ")
host "the first minute" 480
rm -rf "$folder/ImageJ"
