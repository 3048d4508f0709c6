# linux-arm64's package in an emulated Java, in an ImageJ as Fiji patches it, without display: the picture must be this machine's within a
# grey level.
# needs: hosts
# seconds: 900
[ "$(uname -sm)" = "Linux x86_64" ] || fail "platforms-arm runs on Linux with an x86-64 processor."
for tool in qemu-aarch64-static unzip compare; do
	need_program "Install qemu-user-static, the libraries of Debian's arm64 cross compiler, unzip and imagemagick." $tool \
		--no-install-recommends qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgomp1-arm64-cross libgcc-s1-arm64-cross \
		unzip imagemagick
done

folder=$work/Fiji-x86_64
rm -rf "$work/natives-arm"
package_over Fiji linux-x86_64 "$folder"
fiji_in "$folder" ij.ImageJ -batch "$macros/little.ijm" "$work/out/x86_64.png"
host "linux-x86_64 in a Fiji" 120

folder=$work/Fiji-arm64
need_java 21.0.8.2 manylinux_2_17_aarch64
package_over Fiji linux-arm64 "$folder"
java=(qemu-aarch64-static -L /usr/aarch64-linux-gnu "$other_java/bin/java" "-Dorg.bytedeco.javacpp.cachedir=$work/natives-arm")
fiji_in "$folder" ij.ImageJ -batch "$macros/little.ijm" "$work/out/arm64.png"
host "linux-arm64, emulated" 900
expect "linux-arm64 multiplies by OpenBLAS" "target/hosts/logs has another engine." \
	grep -qx 'Success: OpenBLAS' "$(log_of "linux-arm64, emulated")"
expect_like "linux-arm64 gives the picture of linux-x86_64" "$work/out/arm64.png" "$work/out/x86_64.png"
rm -rf "$folder" "$work/Fiji-x86_64" "$work/natives-arm"
