"""join-before-drain's twin under real CPython: the same sizes fit, and the same do not."""

import unittest

from twin_runs import run_forkscope, run_stuck_twin, run_twin
from twin_sources import SourceChecks

FOLDER = "messages/join-before-drain"


class JoinBeforeDrainTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_WhoReadsFirstGetsEverything(self):
        run = run_twin(FOLDER, order="drain-first", items=10)
        self.assertEqual(run.outcome, {"got": 10})

    def test_WhatFitsHidesTheFault(self):
        self.assertEqual(run_twin(FOLDER, size=30).outcome, {"got": 2})
        self.assertEqual(run_twin(FOLDER, size=31).outcome, {"got": 2})

    def test_WhoJoinsFirstReadsNothing(self):
        for settings in ({"size": 40}, {"size": 32}, {"size": 30, "items": 3}):
            with self.subTest(**settings):
                run = run_stuck_twin(FOLDER, **settings)
                self.assertEqual(run.lines["child: its work is done"], 1)
                self.assertEqual(run.lines["main: got item 1"], 0)


class JoinBeforeDrainInBothWorlds(unittest.TestCase):
    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            self.assertEqual(run_forkscope("join-before-drain", *options, **settings),
                             run_twin(FOLDER, **settings))

    def test_WhereItEnds(self):
        for settings in ({"order": "drain-first"}, {"size": 30}, {"size": 1, "items": 20}):
            self.assertAgree("--mode", "play", **settings)
            self.assertAgree(**settings)

    def test_WhereItDoesNot(self):
        for size in (32, 40):
            self.assertEqual(run_forkscope("join-before-drain", "--mode", "play", size=size).lines,
                             run_stuck_twin(FOLDER, size=size).lines)


if __name__ == "__main__":
    unittest.main()
