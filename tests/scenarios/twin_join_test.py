"""join's twin under real CPython: how long main waits, and who has ended by then."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/join"
SCALE = 0.5  # start-up takes no longer than a tenth of a second, which must not count as one


class JoinTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_TheWaitIsTheLongestAndInTurnTheSum(self):
        for start, seconds in (("all", 4), ("each", 10)):
            run = run_twin(FOLDER, start=start, scale=SCALE)
            self.assertEqual(run.outcome, {"seconds": seconds, "ended": 4})

    def test_AJoinWithATimeoutLeavesTwoAtWork(self):
        run = run_twin(FOLDER, join="timeout", scale=SCALE)
        self.assertEqual(run.outcome, {"seconds": 2, "ended": 2})

    def test_WithoutJoinTheProgramStillEndsAfterItsChildren(self):
        run = run_twin(FOLDER, join="none", scale=SCALE)
        self.assertEqual(run.outcome, {"seconds": 0, "ended": 0})
        self.assertEqual(run.lines["worker-N: ends"], 4)


class JoinInBothWorlds(unittest.TestCase):
    def test_EveryWayOfStartingAndJoining(self):
        for start, join in (("all", "wait"), ("each", "wait"), ("all", "none"), ("all", "timeout")):
            with self.subTest(start=start, join=join):
                python = run_twin(FOLDER, start=start, join=join, scale=SCALE)
                played = run_forkscope("join", "--mode", "play", start=start, join=join)
                self.assertEqual(played, python)


if __name__ == "__main__":
    unittest.main()
