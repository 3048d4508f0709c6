# Sourced by bin/test: the jobs, each a process of its own, and the end of all that was started.

# descendants PID: the processes that it started, and those that they did.
descendants() {
	ps -A -o pid= -o ppid= | awk -v from="$1" '{ parent[$1] = $2 }
		END {
			among[from]
			do {
				more = 0
				for (p in parent) if (!(p in among) && parent[p] in among) { among[p]; more = 1; print p }
			} while (more)
		}'
}

# end_started PID: ends all that it started. They are halted first, so that none starts another one meanwhile.
end_started() {
	local pids round
	for round in 1 2 3; do
		pids=$(descendants "$1")
		kill -STOP $pids 2>/dev/null || true
	done
	kill -TERM $pids 2>/dev/null || true
	kill -CONT $pids 2>/dev/null || true
	for round in 1 2 3 4 5 6 7 8 9 10; do
		kill -0 $pids 2>/dev/null || return 0
		sleep 0.2
	done
	kill -KILL $pids 2>/dev/null || true
}

# The trap of bin/test: whatever ended it, nothing that it started lives on, and the count is the last line.
at_the_end() {
	local midst
	trap '' HUP INT TERM
	trap - EXIT
	end_started $$
	if [ ! -e "$state/complete" ]; then
		midst=$(cat "$state"/running/* 2>/dev/null | sed 's/ .*//' | tr '\n' ' ')
		fails bin/test "ended before its end${midst:+, in the midst of $midst}"
	fi
	print_count && exit 0
	exit 1
}

# start_job JOB: the job as a process, which leaves none behind.
start_job() {
	(
		# NB: bash 3.2 knows no other way to a subshell's own number.
		self=$(exec sh -c 'echo $PPID')
		! needs "$1" display || need_display virtual
		trap 'end_started $self' EXIT
		case $1 in
			in:*) run_macros "${1#in:}" ;;
			*)
				class=${1#"${1%%:*}"}
				. "$hosts/${1%%:*}.sh"
				;;
		esac
	) &
	echo "$1 $(date +%s) $(seconds_of "$1")" >"$state/running/$!"
}

# wait_for_jobs NUMBER: until at most so many run. A job that ends with an error, or not in its time, has failed.
wait_for_jobs() {
	local file pid job start limit seconds
	while true; do
		for file in "$state"/running/*; do
			[ -e "$file" ] || continue
			read -r job start limit <"$file"
			pid=$(basename "$file")
			seconds=$(($(date +%s) - start))
			if ! kill -0 "$pid" 2>/dev/null; then
				wait "$pid" || fails "$job" "its script ended with status $?."
			elif [ $seconds -gt "$limit" ]; then
				kill -STOP "$pid"
				end_started "$pid"
				kill -KILL "$pid"
				wait "$pid" 2>/dev/null || true
				fails "$job" "not finished after $limit s."
			else
				continue
			fi
			echo "        $job: $seconds s"
			rm "$file"
		done
		[ "$(ls "$state/running" | wc -l)" -gt "$1" ] || return 0
		sleep 0.5
	done
}

# run_jobs JOB...: two at a time, then those that must be alone.
run_jobs() {
	local job
	mkdir "$state/running"
	for job in "$@"; do
		! needs "$job" alone || continue
		wait_for_jobs 1
		start_job "$job"
	done
	for job in "$@"; do
		needs "$job" alone || continue
		wait_for_jobs 0
		start_job "$job"
	done
	wait_for_jobs 0
}
