# The smallest true run with every JDK and in every host, each in a process of its own, and the bits that they make.
# needs: hosts display
# seconds: 1200
transfer=$macros/transfer.ijm
jdks | awk '$1 >= 11' >"$work/jdks"
while read -r major home; do
	plain "$home" "$transfer" "$work/out/plain-$major.png"
	host "plain ImageJ 1.54p, JDK $major" 120
done <"$work/jdks"
plain "$JAVA_HOME" "$transfer" "$work/out/plain.png"
host "plain ImageJ 1.54p, again" 120

debian "$transfer" "$work/out/debian.png"
host "Debian's imagej" 120
expect "Debian's imagej gives the same bits" "debian.png differs from plain.png" \
	same_picture "$work/out/plain.png" "$work/out/debian.png"

fiji ij.ImageJ -batch "$transfer" "$work/out/fiji.png"
host "Fiji's ImageJ without display, macro" 120
expect "Fiji's ImageJ gives the same bits" "fiji.png differs from plain.png" \
	same_picture "$work/out/plain.png" "$work/out/fiji.png"
fiji ij.ImageJ -batch "$macros/errors/misspelt-title.ijm"
says "$work/logs/error-without-display.log" 60
expect "Fiji's ImageJ without display, macro error" "see target/hosts/logs/error-without-display.log" \
	is_one_macro_error "$work/logs/error-without-display.log" "My sells"
fiji "$hosts/RunCommand.java" "$work/out/command.png"
host "Fiji's ImageJ without display, Command" 120
