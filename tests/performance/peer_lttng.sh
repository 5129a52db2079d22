#!/usr/bin/env bash
# One LTTng session, lossless as our rings are (a writer waits when its buffer is full), written to
# memory, for one run of bench_lttng: peer_lttng.sh BENCH_LTTNG PROCESSES
set -eu
home=$(mktemp -d /dev/shm/forkscope-lttng.XXXXXX)
export LTTNG_HOME=$home LTTNG_UST_ALLOW_BLOCKING=1
session=forkscope-$$

finish() {
    lttng destroy "$session" || true
    [ ! -s "$home/daemon" ] || kill "$(cat "$home/daemon")" 2>/dev/null || true
    rm -rf "$home"
}
trap finish EXIT

lttng() { command lttng --no-sessiond "$@" >>"$home/log" 2>&1; }
must() { "$@" || { tail -n 3 "$home/log" >&2; exit 3; }; }

lttng list || must lttng-sessiond --background --pidfile "$home/daemon" >>"$home/log" 2>&1
must lttng create "$session" --output="$home/trace"
must lttng enable-channel --userspace --session="$session" --num-subbuf=8 --subbuf-size=1M \
    --blocking-timeout=inf events
must lttng enable-event --userspace --session="$session" --channel=events forkscope_peer:operation
must lttng start "$session"
"$1" "$2"
