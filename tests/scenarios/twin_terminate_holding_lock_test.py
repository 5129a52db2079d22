"""terminate-holding-lock's twin under real CPython, where a lock on a file is the robust one."""

import unittest

from twin_runs import run_forkscope, run_stuck_twin, run_twin
from twin_sources import SourceChecks

FOLDER = "life/terminate-holding-lock"
SCALE = 0.4
TOLD = "waiter-N: its owner died in the middle of its work"


class TerminateHoldingLockTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_PythonsLockStaysLocked(self):
        run = run_stuck_twin(FOLDER, delay="fixed", scale=SCALE)
        self.assertEqual(run.lines["main: the child has ended: -15"], 1)
        self.assertEqual(run.lines["waiter-N: gets in"], 0)

    def test_ALockOnAFileOpensAndTellsTheNextOneAlone(self):
        run = run_twin(FOLDER, robust="on", delay="fixed", scale=SCALE)
        self.assertEqual(run.outcome, {"entered": 2})
        self.assertEqual(run.lines[TOLD], 1)

    def test_AtARandomMomentEverybodyGetsInAllTheSame(self):
        run = run_twin(FOLDER, robust="on", waiters=5, delay="random", scale=SCALE)
        self.assertEqual(run.outcome, {"entered": 5})
        self.assertLessEqual(run.lines[TOLD], 1)


class TerminateHoldingLockInBothWorlds(unittest.TestCase):
    def test_WithARobustLock(self):
        for options in (("--mode", "play"), ("--speed", "2.5")):
            with self.subTest(options=options):
                forkscope = run_forkscope("terminate-holding-lock", *options, robust="on",
                                          delay="fixed")
                python = run_twin(FOLDER, robust="on", delay="fixed", scale=SCALE)
                self.assertEqual(forkscope.outcome, python.outcome)
                self.assertEqual(forkscope.lines, python.lines)

    def test_WithPythonsLock(self):
        self.assertEqual(
            run_forkscope("terminate-holding-lock", "--mode", "play", delay="fixed").lines,
            run_stuck_twin(FOLDER, delay="fixed", scale=SCALE).lines)


if __name__ == "__main__":
    unittest.main()
