"""Reads an export with Python's own readers and compares it with the recording's tables.

check_export.py FORMAT RECORDING EXPORT; prints what is wrong and ends with 1."""

import csv
import json
import sqlite3
import sys
import xml.etree.ElementTree as xml

FIELDS = ["number", "t", "step", "actor", "role", "operation", "phase", "object", "argument",
          "result", "version", "before", "repeats", "text", "line"]
FOREVER = 2**63 - 1


def rows(recording):
    """The events as the database tells them, as far as one query can."""
    database = sqlite3.connect(recording)
    database.text_factory = lambda data: data.decode("utf-8", "replace")
    query = ("SELECT e.number, e.time / 1e6, e.step, e.actor, p.role, e.operation, e.phase, "
             "e.argument, e.result, e.version, e.before, e.repeats, coalesce(t.text, ''), e.line "
             "FROM events e LEFT JOIN processes p ON p.actor = e.actor "
             "LEFT JOIN texts t ON t.id = e.text ORDER BY e.number")
    names = [name for name in FIELDS if name != "object"]
    for row in database.execute(query):
        fields = dict(zip(names, row))
        if fields["argument"] == FOREVER:
            fields["argument"] = None
        yield fields


def equal(found, wanted):
    assert found == wanted, f"{found!r} instead of {wanted!r}"


def check_jsonl(recording, path):
    with open(path, encoding="utf-8") as lines:
        events = [json.loads(line) for line in lines]
    wanted = list(rows(recording))
    equal(len(events), len(wanted))
    for event, row in zip(events, wanted):
        equal(list(event), FIELDS)
        equal({name: event[name] for name in row}, row)
    names = {name for (name,) in sqlite3.connect(recording).execute("SELECT name FROM objects")}
    assert names & {event["object"] for event in events}


def check_csv(recording, path):
    with open(path, "rb") as file:
        content = file.read()
    assert content.endswith(b"\r\n")
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, strict=True))
    equal(table[0], FIELDS)
    wanted = list(rows(recording))
    equal(len(table) - 1, len(wanted))
    for line, row in zip(table[1:], wanted):
        found = dict(zip(FIELDS, line))
        for name, value in row.items():
            if isinstance(value, float):
                equal(float(found[name]), value)
            else:
                equal(found[name], "" if value is None else str(value))


def enclosing(slices, event):
    return [s for s in slices if (s["pid"], s["tid"]) == (event["pid"], event["tid"])
            and s["ts"] <= event["ts"] < s["ts"] + s["dur"]]


def check_tracks(slices):
    """Slices of one track lie inside or beside each other, as the format demands."""
    tracks = {}
    for one in slices:
        tracks.setdefault((one["pid"], one["tid"]), []).append(one)
    for track in tracks.values():
        track.sort(key=lambda one: (one["ts"], -one["dur"]))
        for before, after in zip(track, track[1:]):
            assert after["ts"] >= before["ts"] + before["dur"] - 1e-6, (before, after)


def check_chrome(recording, path):
    with open(path, encoding="utf-8") as file:
        trace = json.load(file)
    events = trace["traceEvents"]
    by = {phase: [e for e in events if e["ph"] == phase] for phase in "MXsfi"}
    equal(sum(len(some) for some in by.values()), len(events))
    database = sqlite3.connect(recording)
    processes = dict(database.execute("SELECT role, pid FROM processes WHERE creator IS NULL"))
    names = {e["args"]["name"]: e["pid"] for e in by["M"] if e["name"] == "process_name"}
    equal(names, processes)
    steps = [e for e in by["X"] if e["cat"] == "step"]
    (count,) = database.execute("SELECT max(step) FROM events").fetchone()
    assert count >= len(steps) > count / 2, (count, len(steps))
    assert all(e["dur"] > 0 for e in by["X"])
    assert {"waiting", "running", "ready"} & {e["name"] for e in by["X"] if e["cat"] == "state"}
    check_tracks(by["X"])
    starts, ends = ({e["id"]: e for e in by[phase]} for phase in "sf")
    equal(len(starts), len(by["s"]))
    equal(set(starts), set(ends))
    forks = [e for e in by["s"] if e["name"] == "fork"]
    (helpers,) = database.execute("SELECT count(*) FROM processes").fetchone()
    equal(len(forks), helpers - 1)
    for number, start in starts.items():
        assert enclosing(by["X"], start), start
        assert enclosing(by["X"], ends[number]), ends[number]
        assert start["ts"] <= ends[number]["ts"] + 1e-6, (start, ends[number])
        equal(ends[number]["bp"], "e")
    kinds = {kind for (kind,) in database.execute("SELECT kind FROM findings")}
    equal({e["name"] for e in by["i"]}, kinds)


def check_svg(recording, path):
    root = xml.parse(path).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    equal(root.tag, svg + "svg")
    texts = ["".join(text.itertext()).strip() for text in root.iter(svg + "text")]
    database = sqlite3.connect(recording)
    for (role,) in database.execute("SELECT role FROM processes WHERE creator IS NULL"):
        assert role in texts, f"no text {role!r}"
    families = {e.get("font-family") for e in root.iter() if e.get("font-family")}
    assert any("Noto Sans" in family for family in families), families
    assert not families & {"Sans Serif", "Sans", ""}, families
    equal(len(list(root.iter(svg + "image"))), 0)


if __name__ == "__main__":
    _, form, recording, path = sys.argv
    try:
        globals()["check_" + form](recording, path)
    except AssertionError as wrong:
        sys.exit(f"{form}: {wrong}")
