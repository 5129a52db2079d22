"""ticket-grab's twin under real CPython. Delays are scaled down except where they decide."""

import itertools
import re
import unittest

from twin_runs import ROOT, run_forkscope, run_twin

FOLDER = "sharing/ticket-grab"
BOUGHT = "\033[32mclient-N: bought a ticket\033[0m"
SOLD_OUT = "\033[31mclient-N: sold out\033[0m"
SERIAL = dict(clients=4, tickets=2, lock="on", arrival="together", delay="none")
NOTES = dict(clients=6, search="outside", delay="fixed", arrival="together")
SCOPES, SEARCHES = ("section", "write", "private", "recheck"), ("outside", "inside", "none")
FILES = ("json", "rename", "value")


def source(name):
    return (ROOT / "scenarios" / FOLDER / name).read_text()


class TicketGrabTwin(unittest.TestCase):
    def test_UnderTheLockAllLinesAreKnownBeforehand(self):
        run = run_twin(FOLDER, **SERIAL)
        self.assertEqual(run.outcome, {"sold": 2, "left": 0, "decode-errors": 0})
        self.assertEqual(run.lines, {"client-N: 2 left": 1, "client-N: 1 left": 1,
                                     "client-N: 0 left": 2, BOUGHT: 2, SOLD_OUT: 2})

    def test_AsInTheNotesEverybodyBuys(self):
        run = run_twin(FOLDER, **NOTES)
        self.assertEqual(run.outcome, {"sold": 6, "left": 4, "decode-errors": 0})
        self.assertEqual(run.lines, {"client-N: 5 left": 6, BOUGHT: 6})

    def test_EveryClientEndsOneWayWhateverTheKnobs(self):
        for scope, search, file in itertools.product(SCOPES, SEARCHES, FILES):
            with self.subTest(scope=scope, search=search, file=file):
                run = run_twin(FOLDER, clients=6, tickets=3, lock="on", scope=scope,
                               search=search, file=file, scale=0.01)
                outcome, lines, _ = run
                self.assertEqual(lines[BOUGHT], outcome["sold"])
                self.assertEqual(
                    lines[BOUGHT] + lines[SOLD_OUT] + outcome["decode-errors"], 6)
                if file != "json":
                    self.assertEqual(outcome["decode-errors"], 0)

    def test_ARightLockNeverOversells(self):
        for scope, file in itertools.product(("section", "recheck"), ("rename", "value")):
            with self.subTest(scope=scope, file=file):
                run = run_twin(FOLDER, clients=8, tickets=3, lock="on", scope=scope, file=file,
                               scale=0.01)
                self.assertEqual(run.outcome, {"sold": 3, "left": 0, "decode-errors": 0})

    def test_ItFitsTheScreenItIsShownOn(self):
        shown = [line.split("#@")[0].rstrip() for line in source("twin.py").splitlines()]
        self.assertEqual([line for line in shown if len(line) > 80], [])

    def test_EachMarkOfOneSourceIsInTheOther(self):
        python = set(re.findall(r"#@([\w-]+)$", source("twin.py"), re.MULTILINE))
        cpp = set(re.findall(r"//@([\w-]+)$", source("program.cpp"), re.MULTILINE))
        self.assertEqual(python, cpp)


class TicketGrabInBothWorlds(unittest.TestCase):
    """Where the order of the processes can't matter, Forkscope and CPython must agree."""

    def assertAgree(self, settings, *options):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, **settings)
            self.assertEqual(run_forkscope("ticket-grab", *options, **settings), python)

    def test_UnderTheLock(self):
        self.assertAgree(SERIAL)
        self.assertAgree(SERIAL | {"file": "value"})
        self.assertAgree(SERIAL | {"file": "rename", "search": "none"})

    def test_UnderTheLockInAnyOrderThatAStrategyTakes(self):
        for seed in range(5):
            self.assertAgree(SERIAL, "--mode", "play", "--seed", str(seed))
        for strategy in ("round-robin", "run-on", "pct"):
            self.assertAgree(SERIAL, "--mode", "play", "--strategy", strategy)

    def test_AsInTheNotes(self):
        self.assertAgree(NOTES)
        self.assertAgree(NOTES, "--mode", "play")

    def test_ASingleClientWhateverTheKnobs(self):
        for scope, search, file in itertools.product(SCOPES, SEARCHES, FILES):
            for tickets in (0, 1):
                self.assertAgree(dict(clients=1, tickets=tickets, lock="on", scope=scope,
                                      search=search, file=file, arrival="together",
                                      delay="none"), "--mode", "play")


if __name__ == "__main__":
    unittest.main()
