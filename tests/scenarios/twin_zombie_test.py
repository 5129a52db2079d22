"""zombie's twin under real CPython: which children are listed, and when they no longer are."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/zombie"
SCALE = 0.3  # each child has 90 ms to come to its end before the next one is made
WAYS = [dict(cure=cure, by=by) for by in ("fork", "process")
        for cure in ("none", "wait", "handler", "parent-ends")]


class ZombieTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def assertCounts(self, zombies, left, **settings):
        with self.subTest(**settings):
            run = run_twin(FOLDER, scale=SCALE, **settings)
            self.assertEqual(run.outcome, {"zombies": zombies, "left": left})

    def test_ForkedChildrenStayUntilSomebodyTakesThem(self):
        self.assertCounts(3, 3, cure="none")
        self.assertCounts(3, 0, cure="wait")
        self.assertCounts(0, 0, cure="handler")
        self.assertCounts(3, 0, **{"cure": "parent-ends"})

    def test_WithProcessOnlyTheLastOneStays(self):
        self.assertCounts(1, 1, cure="none", by="process", children=6)
        self.assertCounts(1, 0, cure="wait", by="process")

    def test_KillChangesNothingAndTheExitCodeIsKept(self):
        run = run_twin(FOLDER, scale=SCALE)
        self.assertEqual(run.lines["child-N: kill -9, still Z"], 1)
        self.assertEqual(run.lines["child-N: the kernel keeps exit code 3"], 1)


class ZombieInBothWorlds(unittest.TestCase):
    def test_EveryCure(self):
        for way in WAYS:
            with self.subTest(**way):
                python = run_twin(FOLDER, scale=SCALE, **way)
                self.assertEqual(run_forkscope("zombie", "--mode", "play", **way), python)

    def test_InFreeRuns(self):
        for way in WAYS[:4]:
            with self.subTest(**way):
                python = run_twin(FOLDER, scale=SCALE, **way)
                self.assertEqual(run_forkscope("zombie", "--speed", "3", **way), python)


if __name__ == "__main__":
    unittest.main()
