# Sourced by what uses ImageJ with keys and mouse: windows, waiting, failing. "out" is the folder for screenshots, "said" in it what
# ImageJ said.

fail() {
	import -window root "$out/failed.png" || true
	tail -5 "$out/said" || true
	echo "Failed: $*"
	exit 1
}

# until_true SECONDS COMMAND...: tries until it succeeds; status 1 after that time.
until_true() {
	local end=$(($(date +%s) + $1))
	shift
	until "$@"; do
		[ "$(date +%s)" -lt $end ] || return 1
		sleep 0.2
	done
}

window() {
	xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1 | grep .
}

activate_imagej() {
	xdotool windowactivate --sync "$(window '^ImageJ$')"
}

# ImageJ's window is the active one and stays it, so that no image window that is still opening takes the keys.
settled() {
	activate_imagej
	sleep 1
	[ "$(xdotool getactivewindow)" = "$(window '^ImageJ$')" ] || activate_imagej
}

# Whether the window that shows the picture as it develops has become the result's.
is_finished() {
	window '^Stylised' >/dev/null && ! window '^Stylised.*running' >/dev/null
}
