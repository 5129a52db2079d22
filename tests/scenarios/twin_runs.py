"""Runs a scenario's Python twin under Debian's own Python, and the same scenario in Forkscope."""

import collections
import json
import os
import pathlib
import re
import signal
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORKSCOPE = os.environ.get("FORKSCOPE", ROOT / "build/release/bin/forkscope")

# What a run came to: its outcome, how often each line was printed, and how often a process printed
# just these lines in this order. Who it was differs from run to run, so the names are masked, and so
# are pids. A line without a number, as "main: all done", belongs to whoever stands before the colon.
Run = collections.namedtuple("Run", "outcome lines stories")
WHO = re.compile(r"([a-z]+)-\d+")
PID = re.compile(r"\bpid \d+")
COLOUR = re.compile(r"\033\[\d*m")


def run_of(outcome, texts):
    lines, stories = collections.Counter(), collections.defaultdict(list)
    for text in texts:
        masked = PID.sub("pid N", WHO.sub(r"\1-N", text))
        plain = COLOUR.sub("", text)
        who = WHO.search(plain)
        lines[masked] += 1
        stories[who.group() if who else plain.partition(":")[0]].append(masked)
    return Run(outcome, lines, collections.Counter(map(tuple, stories.values())))


def command_of(folder, settings):
    twin = ROOT / "scenarios" / folder / "twin.py"
    words = [f"{name}={value}" for name, value in settings.items()]
    # -E: a PYTHONUNBUFFERED in the environment would print each line in two pieces.
    return ["/usr/bin/python3", "-E", twin, *words]


def run_twin(folder, **settings):
    """The twin of a scenario (its folder under scenarios/), with its knobs as settings."""
    with tempfile.TemporaryDirectory() as directory:
        ended = subprocess.run(
            command_of(folder, settings), cwd=directory, timeout=60, check=True,
            env=os.environ | {"TWIN_OUTCOME": "1"}, capture_output=True, text=True)
    *lines, last = ended.stdout.splitlines()
    outcome = {key: int(value) for key, value in re.findall(r"([\w-]+)=(-?\d+)", last)}
    return run_of(outcome, lines)


def run_stuck_twin(folder, patience=3, **settings):
    """The same for a twin that must still be there after so many seconds; it is ended then."""
    with tempfile.TemporaryDirectory() as directory:
        twin = subprocess.Popen(command_of(folder, settings), cwd=directory, text=True,
                                stdout=subprocess.PIPE, start_new_session=True)
        try:
            twin.communicate(timeout=patience)
            raise AssertionError("it has ended")
        except subprocess.TimeoutExpired:
            os.killpg(twin.pid, signal.SIGKILL)
            return run_of({}, twin.communicate()[0].splitlines())


def run_forkscope(scenario, *options, **settings):
    """The same from the command line; a finding (status 1) is a result like any other."""
    knobs = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
    ended = subprocess.run([FORKSCOPE, "run", scenario, "--json", *options, *knobs],
                           timeout=60, capture_output=True, text=True)
    if ended.returncode > 1:
        raise AssertionError(f"status {ended.returncode}: {ended.stderr}")
    report = json.loads(ended.stdout)
    texts = [line for item in report["output"] for line in item["text"].splitlines()]
    return run_of(report["outcome"], texts)
