"""daemon's twin under real CPython: whose last line is printed."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/daemon"
SCALE = 0.3


def finished(run):
    return run.outcome["foo-finished"], run.outcome["bar-finished"]


class DaemonTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def assertFinished(self, foo_ends, bar_ends, refused=0, **settings):
        with self.subTest(**settings):
            run = run_twin(FOLDER, scale=SCALE, **settings)
            self.assertEqual(finished(run), (foo_ends, bar_ends))
            self.assertEqual(run.lines["foo: end123"], foo_ends)
            self.assertEqual(run.lines["bar: end456"], bar_ends)
            self.assertEqual(run.outcome["refused"], refused)

    def test_ADaemonIsEndedAtTheNormalEndOfItsParent(self):
        self.assertFinished(1, 1, daemon="off")
        self.assertFinished(0, 1, daemon="on")
        self.assertFinished(0, 1, daemon="on", stay="0ms", foo="1s", bar="3s")
        self.assertFinished(1, 1, daemon="on", join="on")

    def test_ItSurvivesAnyOtherEnd(self):
        self.assertFinished(1, 1, daemon="on", ends="killed")
        self.assertFinished(1, 1, daemon="on", ends="_exit")

    def test_TheRulesOfDaemonsAreAssertions(self):
        self.assertFinished(0, 1, refused=1, daemon="on", child="on")
        self.assertFinished(1, 1, refused=1, daemon="on", set="after")
        self.assertFinished(1, 1, daemon="off", child="on")


class DaemonInBothWorlds(unittest.TestCase):
    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, scale=SCALE, **settings)
            self.assertEqual(run_forkscope("daemon", *options, **settings), python)

    def test_OnAndOff(self):
        for daemon in ("off", "on"):
            self.assertAgree("--mode", "play", daemon=daemon)
            self.assertAgree("--speed", "3", daemon=daemon)

    def test_JoinedRefusedKilledAndLeft(self):
        self.assertAgree("--mode", "play", daemon="on", join="on")
        self.assertAgree("--mode", "play", daemon="on", set="after")
        self.assertAgree("--mode", "play", daemon="off", child="on")
        for ends in ("killed", "_exit"):
            self.assertAgree("--mode", "play", daemon="on", ends=ends)

    def test_AnAssertionErrorEndsTheDaemon(self):
        # What Python tells of it goes to standard error, so only the outcomes are compared.
        settings = dict(daemon="on", child="on")
        python = run_twin(FOLDER, scale=SCALE, **settings)
        played = run_forkscope("daemon", "--mode", "play", **settings)
        self.assertEqual(played.outcome, python.outcome)


if __name__ == "__main__":
    unittest.main()
