"""Runs each benchmark and its peers in turn, several times, and prints the medians:
table.py BUILD [--repeats N] [FILTER]. A budget is a ratio to a peer wherever there is one."""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Callable

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"


def duration(nanoseconds):
    for unit, size in (("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.3g} ns"


def megabytes(size):
    return f"{size / 1e6:.3g} MB"


@dataclass
class Row:
    name: str
    ours: str                        # names a figure of `figures`
    peers: tuple[str, ...]
    budget: Callable[[dict], float]  # from the medians, mostly in nanoseconds
    words: str                       # the budget, as the design states it
    shown: Callable[[float], str] = duration


def figures(build):
    """What can be measured: a name, and the command that prints nanoseconds."""
    def at(name):
        return str(build / "performance" / name)

    lttng = [str(HERE / "peer_lttng.sh"), at("bench_lttng")]
    peers = [PYTHON, str(HERE / "peers.py")]
    first = [PYTHON, str(HERE / "first_event.py"), str(build / "bin/forkscope")]
    bench = ["env", f"FORKSCOPE_HOST={at('bench_host')}", at("bench_run")]
    return {
        "event": [at("bench_record"), "event", "1"],
        "event, 2 processes": [at("bench_record"), "event", "2"],
        "lock pair": [at("bench_record"), "pair"],
        "start and join": [*bench, "start"],
        "queue": [*bench, "queue"],
        "controlled step": [*bench, "step"],
        "execution": [at("bench_explore"), "execution"],
        "proof, lock off": [at("bench_explore"), "unlocked"],
        "proof, lock on": [at("bench_explore"), "locked"],
        "confirmation, lock off": [at("bench_explore"), "confirm-unlocked"],
        "confirmation, lock on": [at("bench_explore"), "confirm-locked"],
        "first failure": [at("bench_explore"), "failure"],
        "bare execution": [at("bench_bare"), "execution"],
        "200 processes": [at("bench_run"), "processes"],
        "chart, states": [at("bench_charts"), "states"],
        "chart, lock": [at("bench_charts"), "lock"],
        "chart, states, slowest": [at("bench_charts"), "states", "slowest"],
        "chart, lock, slowest": [at("bench_charts"), "lock", "slowest"],
        "chart, tally": [at("bench_charts"), "tally"],
        "chart, CPU": [at("bench_charts"), "cpu"],
        "plain Qt Charts, states": [at("bench_charts"), "plain-states"],
        "plain Qt Charts, tally": [at("bench_charts"), "plain-tally"],
        **{f"timeline, {what}, {lanes} lanes": [at("bench_timeline"), what, str(lanes)]
           for what in ("pan", "slowest", "scan", "live") for lanes in (16, 64)},
        "window shown": [at("bench_window"), "shown"],
        "recording opened": [at("bench_window"), "open"],
        "memory": [at("bench_window"), "memory"],
        "first event": first,
        "LTTng-UST": [*lttng, "1"],
        "LTTng-UST, 2 processes": [*lttng, "2"],
        "sem_t": [at("bench_bare"), "semaphore"],
        "CPython Lock": [*peers, "lock"],
        "CPython Process": [*peers, "start"],
        "CPython Queue": [*peers, "queue"],
        "bare fork": [at("bench_bare"), "start"],
        "bare futex gate": [at("bench_bare"), "gate"],
    }


ROWS = [
    Row("one recorded event, 1 process", "event", ("LTTng-UST",),
        lambda m: 0.4 * m["LTTng-UST"], "0.4 x LTTng-UST"),
    Row("one recorded event, 2 processes", "event, 2 processes", ("LTTng-UST, 2 processes",),
        lambda m: 0.4 * m["LTTng-UST, 2 processes"], "0.4 x LTTng-UST"),
    Row("Lock acquire+release, recorded", "lock pair", ("sem_t", "CPython Lock"),
        lambda m: 3 * 2 * m["event"] + m["sem_t"], "3 x its two events + sem_t"),
    Row("Process start+join, recorded", "start and join", ("CPython Process", "bare fork"),
        lambda m: m["CPython Process"] / 8, "1/8 of CPython"),
    Row("Queue 64 B 1x1, a message, recorded", "queue", ("CPython Queue",),
        lambda m: m["CPython Queue"] / 3, "1/3 of CPython"),
    Row("controlled step, 10 actors", "controlled step", ("bare futex gate",),
        lambda m: 10_000, "10 us"),
    Row("explore: one execution, 3 clients", "execution", ("bare execution",),
        lambda m: 500_000, "2,000 a second"),
    Row("explore: proof, 5 clients, lock off", "proof, lock off", ("confirmation, lock off",),
        lambda m: 1e9, "1.0 s for its 1,305 runs"),
    Row("explore: proof, 5 clients, lock on", "proof, lock on", ("confirmation, lock on",),
        lambda m: 0.12e9, "0.12 s for its 120 runs"),
    Row("explore: first failure, the slowest preset", "first failure", (), lambda m: 1e9, "1 s"),
    Row("command to first event", "first event", (), lambda m: 30e6, "30 ms"),
    Row("chart, live: states after 2,000,000 events", "chart, states",
        ("plain Qt Charts, states",), lambda m: 4e6, "4 ms; the peer has 1/200 of the run"),
    Row("chart, live: a lock and who waits", "chart, lock", (), lambda m: 4e6, "4 ms"),
    *(Row(f"chart, live: {what}, the 99th percentile", f"chart, {what}, slowest", (),
          lambda m: 8e6, "8 ms") for what in ("states", "lock")),
    Row("chart, live: a tally", "chart, tally", ("plain Qt Charts, tally",), lambda m: 4e6,
        "4 ms; the peer has 1/200 of the run"),
    Row("chart, live: CPU time of 32 processes", "chart, CPU", (), lambda m: 4e6, "4 ms"),
    *(Row(f"timeline frame, 10,000,000 intervals, {lanes} lanes", f"timeline, pan, {lanes} lanes",
          (f"timeline, scan, {lanes} lanes",), lambda m: 4e6, "4 ms, at its worst zoom")
      for lanes in (16, 64)),
    *(Row(f"timeline frame, its 99th percentile, {lanes} lanes",
          f"timeline, slowest, {lanes} lanes", (), lambda m: 8e6, "8 ms") for lanes in (16, 64)),
    Row("timeline frame with 300,000 new events a second", "timeline, live, 16 lanes", (),
        lambda m: 16e6, "16 ms, intake included"),
    Row("window shown, warm start", "window shown", (), lambda m: 600e6, "600 ms"),
    Row("recording of 1,000,000 events, first picture", "recording opened", (),
        lambda m: 1500e6, "1.5 s"),
    Row("memory while ticket-grab runs", "memory", (), lambda m: 150e6, "150 MB", megabytes),
    Row("200 processes started", "200 processes", (), lambda m: 100e6, "100 ms"),
]


def measure(command):
    """Nanoseconds, or None and one line of why not."""
    try:
        ended = subprocess.run(command, timeout=120, capture_output=True, text=True)
        if ended.returncode == 0:
            return float(ended.stdout), ""
        reason = (ended.stderr.strip() or f"status {ended.returncode}").splitlines()[-1]
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        reason = str(error)
    return None, reason


def progress(words):
    if sys.stderr.isatty():
        print(f"\r{words}\r", end="", file=sys.stderr, flush=True)


def medians(commands, names, repeats):
    """Repetitions are interleaved, so that a busy minute hits all of them alike."""
    taken = {name: [] for name in names}
    failed = {}
    for repeat in range(repeats):
        for name in names:
            if name in failed:
                continue
            progress(f"{repeat + 1}/{repeats}  {name:<30}")
            value, reason = measure(commands[name])
            if value is None:
                failed[name] = reason
            else:
                taken[name].append(value)
    progress(" " * 40)
    return {name: statistics.median(values) for name, values in taken.items()
            if values and name not in failed}, failed


def line(row, values):
    """One row of the table, and whether it is within its budget (None: can't be said)."""
    ours = values.get(row.ours)
    peers = [f"{name} {row.shown(values[name])} ({ours / values[name]:.2g} x)" if ours
             else f"{name} {row.shown(values[name])}"
             for name in row.peers if name in values]
    peers += [f"{name}: not here" for name in row.peers if name not in values]
    try:
        budget = row.budget(values)
    except KeyError:
        budget = None
    within = ours <= budget if ours and budget else None
    return [row.name, row.shown(ours) if ours else "failed", "; ".join(peers) or "-",
            row.words + (f" = {row.shown(budget)}" if budget else ""),
            {True: "yes", False: "NO", None: "?"}[within]], within


def show(table):
    widths = [max(len(cells[column]) for cells in table) for column in range(len(table[0]))]
    for number, cells in enumerate(table):
        print("| " + " | ".join(f"{cell:<{width}}" for cell, width in zip(cells, widths)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def idle_share(seconds=1.0):
    """How idle the processors are right now, 0 to 1 (proc(5))."""
    def ticks():
        fields = [int(word) for word in open("/proc/stat").readline().split()[1:9]]
        return fields[3] + fields[4], sum(fields)

    before, all_before = ticks()
    time.sleep(seconds)
    after, all_after = ticks()
    return (after - before) / max(1, all_after - all_before)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("filter", nargs="?", default="")
    options = parser.parse_args()
    rows = [row for row in ROWS if options.filter in row.name]
    if not rows:
        sys.exit(f"No row's name contains {options.filter!r}.")
    commands = figures(options.build.resolve())
    wanted = [name for row in rows for name in (row.ours, *row.peers)]
    if any(row.ours == "lock pair" for row in rows):
        wanted.append("event")
    idle = idle_share()
    values, failed = medians(commands, list(dict.fromkeys(wanted)), max(5, options.repeats))
    lines = [line(row, values) for row in rows]
    show([["what", "Forkscope", "beside it", "budget", "within"], *(cells for cells, _ in lines)])
    print(f"\nMedians of {max(5, options.repeats)}, in turn; {os.cpu_count()} processors, "
          f"{idle:.0%} idle before.")
    for name, reason in failed.items():
        print(f"{name}: {reason}")
    sys.exit(0 if all(within for _, within in lines) else 1)


if __name__ == "__main__":
    main()
