# Sourced by bin/test: the ImageJs under target/hosts and how they are started.

# Folders as a user has them, with the plugin: ImageJ, Debian's personal folder, a Fiji with some libraries of its own.
make_hosts() {
	rm -rf "$work"
	mkdir -p "$work/tmp" "$work/logs" "$work/out" "$work/ImageJ/plugins" "$work/home/.imagej/plugins"
	cp "$root"/target/host-jars/ij-1.54p.jar "$work/ImageJ/ij.jar"
	make_fiji "$work/Fiji.app"
	"$root/bin/install" "$work/ImageJ" >"$work/logs/install.log" 2>&1
	"$root/bin/install" "$work/home/.imagej" >>"$work/logs/install.log" 2>&1
	"$root/bin/install" "$work/Fiji.app" >>"$work/logs/install.log" 2>&1
}

make_fiji() {
	maven_offline_first "$root/target/fiji-jars.log" dependency:copy@fiji ||
		fail "Maven did not get the libraries of the Fiji for the tests; target/fiji-jars.log says why."
	mkdir -p "$1/jars" "$1/plugins"
	cp "$root"/target/host-jars/*.jar "$root"/target/fiji-jars/*.jar "$1/jars"
}

# log_of NAME: the file for what a host says.
log_of() {
	echo "$work/logs/$(echo "$1" | tr -c '[:alnum:].\n' '-').log"
}

# plain JAVA_HOME MACRO ARGUMENT: the command line of a plain ImageJ 1.54p, in the array "command".
plain() {
	command=("$1/bin/java" -Xmx2g -jar "$work/ImageJ/ij.jar" -ijpath "$work/ImageJ" -batch "$2" "$3")
}

# The same of an ImageJ patched as Fiji patches it, with all jars on one class path and no display.
fiji() {
	fiji_in "$work/Fiji.app" "$@"
}

# fiji_in FOLDER ARGUMENT...: that in another folder, by the command in "java" if there is one.
fiji_in() {
	local folder=$1
	shift
	command=(env -u DISPLAY ${java[@]+"${java[@]}"})
	[ -n "${java[*]-}" ] || command+=("$JAVA_HOME/bin/java")
	command+=(-Xmx2g --add-opens=java.base/java.lang=ALL-UNNAMED -Djava.awt.headless=true -Dplugins.dir="$folder"
		"-javaagent:$folder/jars/ij1-patcher-2.0.0.jar=init" -cp "$folder/jars/*:$folder/plugins/*" "$@")
}

# The same of Debian's imagej, with the plugin in the user's folder.
debian() {
	command=(env HOME="$work/home" imagej -x 2000 -b "$@")
	[ -e /usr/share/java/ij.jar ] || command=(echo "install it with apt-get install imagej.")
}

# driven IMAGEJ_FOLDER ORDERS: the same of an ImageJ with windows that obeys the orders in the file. Each has a folder for
# temporary files of its own, by which one ImageJ would find another.
driven() {
	command=(bash -c 'exec "${@:2}" <"$1"' driven "$2" "$JAVA_HOME/bin/java" -Xmx2g
		-Djava.io.tmpdir="$(mktemp -d "$work/tmp/XXXXXX")" -cp "$1/ij.jar" "$hosts/DrivenImageJ.java" "$1")
}

# says LOG SECONDS: runs "command"; its words go to the file.
says() {
	limited "$2" "${command[@]}" >"$1" 2>&1 </dev/null || true
}

# host NAME SECONDS: runs "command", which must print a success line in that time.
host() {
	local log start seconds
	log=$(log_of "$1")
	start=$(date +%s)
	says "$log" "$2"
	seconds=$(($(date +%s) - start))
	if grep -q '^Ended after' "$log"; then
		fails "$1" "not finished after $2 s; see ${log#"$root"/}."
	else
		judge "$1" "$log" "$seconds" "${log#"$root"/}"
	fi
}

# judge NAME WORDS_FILE SECONDS LOG: a success line and no stack trace must be in the file, a part of that log.
judge() {
	if ! grep -q '^Success: ' "$2"; then
		tail -5 "$2"
		fails "$1" "no success line; see $4."
	elif has_stack_trace "$2"; then
		fails "$1" "a stack trace in $4."
	else
		pass "$1, $3 s"
	fi
}
