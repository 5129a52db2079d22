"""terminate's twin under real CPython: who gets in, and how the worker ended."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/terminate"
SCALE = 0.3


class TerminateTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def assertOutcome(self, entered, exitcode, helper=0, **settings):
        with self.subTest(**settings):
            run = run_twin(FOLDER, scale=SCALE, **settings)
            self.assertEqual(run.outcome, {"entered": entered, "helper-finished": helper,
                                           "exit-code": exitcode})
            self.assertEqual(run.lines["waiter-N: gives up"], 3 - entered)

    def test_TheLockOfATerminatedHolderStaysLocked(self):
        self.assertOutcome(0, -15, patience="4s")
        self.assertOutcome(0, -9, patience="4s", by="kill")

    def test_AHandlerReleasesItButKillAsksNone(self):
        self.assertOutcome(3, 0, handler="on")
        self.assertOutcome(0, -9, patience="4s", handler="on", by="kill")

    def test_TheChildOfTheTerminatedFinishes(self):
        self.assertOutcome(3, -15, helper=1, lock="off", child="on")
        self.assertOutcome(0, -15, helper=1, child="on", patience="4s")


class TerminateInBothWorlds(unittest.TestCase):
    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, scale=SCALE, **settings)
            forkscope = run_forkscope("terminate", *options, **settings)
            self.assertEqual(forkscope.outcome, python.outcome)
            self.assertEqual(self.lines(forkscope), self.lines(python))

    @staticmethod
    def lines(run):
        """Whether the signal has taken effect when is_alive() looks is a matter of luck."""
        return {line: times for line, times in run.lines.items() if "is_alive()" not in line}

    def test_EveryWayToEndAHolder(self):
        for by in ("terminate", "kill"):
            self.assertAgree("--mode", "play", by=by, patience="4s")
            self.assertAgree("--mode", "play", by=by, patience="4s", handler="on")
        self.assertAgree("--speed", "3", handler="on")

    def test_TheEndOfAParent(self):
        for handler in ("off", "on"):
            self.assertAgree("--mode", "play", lock="off", child="on", handler=handler)


if __name__ == "__main__":
    unittest.main()
