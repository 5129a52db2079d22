"""The puzzles' twins under real CPython. What breaks them is rare there, so a pause is put where the
solution interrupts: then they break, and the cured ones don't."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest

from twin_runs import ROOT, run_forkscope, run_twin
from twin_sources import SourceChecks

STUCK = "stuck"


def with_a_pause(text, mark):
    """The program with a sleep before the line of this mark."""
    indent = re.search(rf"^( *).*#@{mark}$", text, re.MULTILINE)
    pause = f"{indent[1]}__import__('time').sleep(0.3)\n"
    return text[:indent.start()] + pause + text[indent.start():]


def outcome_with_a_pause(folder, mark, **settings):
    twin = (ROOT / "scenarios" / folder / "twin.py").read_text()
    words = [f"{name}={value}" for name, value in settings.items()]
    with tempfile.TemporaryDirectory() as directory:
        paused = pathlib.Path(directory, "paused.py")
        paused.write_text(with_a_pause(twin, mark))
        run = subprocess.Popen(
            ["/usr/bin/python3", "-E", paused, *words], cwd=directory, text=True,
            env=os.environ | {"TWIN_OUTCOME": "1"}, stdout=subprocess.PIPE,
            start_new_session=True)
        try:
            output, _ = run.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            return STUCK
    last = output.splitlines()[-1]
    return {key: int(value) for key, value in re.findall(r"([\w-]+)=(-?\d+)", last)}


class PuzzleChecks(SourceChecks):
    """Mixed into a unittest.TestCase with FOLDER, PAUSE (a mark), and isBroken(outcome)."""

    def test_WithAPauseInTheRightPlaceItBreaks(self):
        # Whoever is started second may be first now and then.
        self.assertTrue(any(self.isBroken(outcome_with_a_pause(self.FOLDER, self.PAUSE))
                            for _ in range(5)))

    def test_ThePauseDoesNotBreakTheCuredOne(self):
        outcome = outcome_with_a_pause(self.FOLDER, self.PAUSE, fixed="on")
        self.assertFalse(self.isBroken(outcome))


class BrushAndPaintTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/deadlock01", "second"

    def isBroken(self, outcome):
        return outcome == STUCK

    def test_InOneOrderBothPaint(self):
        self.assertEqual(run_twin(self.FOLDER, fixed="on").outcome, {"painted": 2})


class LiftForTwoTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/lazy01", "stop"

    def isBroken(self, outcome):
        return outcome["seen"] > 2

    def test_ThreeAreInsideInEveryRun(self):
        self.assertEqual(run_twin(self.FOLDER).outcome["inside"], 3)

    def test_WhoLooksFirstStaysWithinTheLimit(self):
        self.assertIn(run_twin(self.FOLDER, fixed="on").outcome["inside"], (1, 2))


class LabelAndBookTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/twostage", "take-book"

    def isBroken(self, outcome):
        return outcome["label"] == 7 and outcome["book"] != 7

    def test_WhatIsKeptLockedIsInTheBook(self):
        outcome = run_twin(self.FOLDER, fixed="on").outcome
        self.assertIn(outcome, ({"label": 0}, {"label": 7, "book": 7}))


class FrontDeskTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/carter01", "leave"

    def isBroken(self, outcome):
        return outcome == STUCK

    def test_WithADeskEachBothPlay(self):
        self.assertEqual(run_twin(self.FOLDER, fixed="on").outcome, {"played": 2})


class TwoLocksTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/wronglock", "write"

    def isBroken(self, outcome):
        return outcome["visitors"] < 3

    def test_UnderOneLockEverybodyIsCounted(self):
        self.assertEqual(run_twin(self.FOLDER, fixed="on").outcome, {"visitors": 3})


class HalfABookingTwin(PuzzleChecks, unittest.TestCase):
    FOLDER, PAUSE = "puzzles/reorder", "receive"

    def isBroken(self, outcome):
        return outcome["gap"] != 0

    def test_UnderTheLockTheBooksAgree(self):
        for setters in (1, 4):
            outcome = run_twin(self.FOLDER, fixed="on", setters=setters).outcome
            self.assertEqual(outcome, {"gap": 0})


class PuzzlesInBothWorlds(unittest.TestCase):
    """Where the order of the processes can't matter, Forkscope and CPython must agree."""

    def assertAgree(self, scenario, **settings):
        for options in ((), ("--mode", "play"), ("--mode", "play", "--seed", "7")):
            with self.subTest(scenario=scenario, options=options):
                python = run_twin("puzzles/" + scenario, fixed="on", **settings)
                forkscope = run_forkscope(scenario, *options, fixed="on", **settings)
                self.assertEqual(forkscope, python)

    def test_WhoeverIsCuredDoesTheSameInAnyOrder(self):
        for scenario in ("deadlock01", "carter01", "wronglock"):
            self.assertAgree(scenario)

    def test_TheBooksAgreeWhateverTheAuditorSees(self):
        for setters in (1, 4):
            for run in (run_twin("puzzles/reorder", fixed="on", setters=setters),
                        run_forkscope("reorder", fixed="on", setters=setters)):
                self.assertEqual(run.outcome, {"gap": 0})
                self.assertEqual(run.lines["clerk-N: booked"], setters)


if __name__ == "__main__":
    unittest.main()
