# Sourced by bin/test: the names of the parts and macros, those that were asked for, and what they need.

# head_of FILE KEY: what the head of a macro ("// KEY: ...") or of a part ("# KEY: ...") says, nothing if it has no such line.
head_of() {
	sed -nE -e "s,^(#|//) $2:? (.*)$,\\2,p" -e '/^(#|\/\/)/!q' "$1" | head -1
}

# Every name, a line each.
all_names() {
	local file name host
	for file in "$hosts"/*.sh; do
		basename "$file" .sh
	done
	for file in "$macros"/*.ijm "$macros"/examples/*.ijm; do
		name=${file#"$macros"/}
		for host in $(head_of "$file" in); do
			echo "${name%.ijm} in $host"
		done
	done
	for file in "$macros"/errors/*.ijm; do
		echo "errors/$(basename "$file" .ijm)"
	done
}

# choose NAME...: writes the names that match to target/test/chosen, all without arguments. Upper and lower case are the same.
choose() {
	local pattern name found
	all_names >"$state/names"
	if [ $# = 0 ]; then
		cp "$state/names" "$state/chosen"
		return
	fi
	for pattern in "$@"; do
		case $pattern in
			junit:?*) pattern=junit-default:${pattern#*:} ;;
		esac
		case $pattern in
			junit-*:?*)
				[ -e "$hosts/${pattern%%:*}.sh" ] || fail "bin/test knows no ${pattern%%:*}."
				echo "$pattern" >>"$state/matches"
				continue
				;;
		esac
		shopt -s nocasematch
		found=
		while read -r name; do
			case $name in
				*$pattern*) found=1 && echo "$name" >>"$state/matches" ;;
			esac
		done <"$state/names"
		shopt -u nocasematch
		[ -n "$found" ] || fail "bin/test knows no \"$pattern\"; it knows $(grep -v '^errors/' "$state/names" | sort | awk '
			{ printf "%s, ", $0 }')errors/ with a name in src/test/macros/errors, and junit-default: with a class."
	done
	awk '!seen[$0]++' "$state/matches" >"$state/chosen"
}

is_chosen() {
	grep -qxF "$1" "$state/chosen"
}

# The chosen names as jobs: a part each, a part of JUnit with each class, and the macros of each host, which share an ImageJ
# (in:HOST); the longest first.
all_jobs() {
	local job
	sed -e 's/^.* in /in:/' -e 's,^errors/.*,errors,' "$state/chosen" | sort -u | while read -r job; do
		echo "$(seconds_of "$job") $job"
	done | sort -rn | cut -d' ' -f2
}

# needs_of JOB: words of "hosts" (the ImageJs of make_hosts), "display", "classes" (those of the tests), "batch" (the jar of bin/batch),
# and "alone" (no other job beside it).
needs_of() {
	case $1 in
		in:*) echo hosts display ;;
		*) head_of "$hosts/${1%%:*}.sh" needs ;;
	esac
}

needs() {
	case " $(needs_of "$1") " in
		*" $2 "*) ;;
		*) return 1 ;;
	esac
}

any_needs() {
	local job
	for job in $(all_jobs); do
		! needs "$job" "$1" || return 0
	done
	return 1
}

# seconds_of JOB: the time after which it is ended.
seconds_of() {
	case $1 in
		in:*) tests_in "${1#in:}" | awk -F'\t' '{ s += $2 } END { print s + 60 }' ;;
		*) head_of "$hosts/${1%%:*}.sh" seconds ;;
	esac
}
