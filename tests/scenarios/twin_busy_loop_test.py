"""busy-loop's twin under real CPython: how often it looks, and what that costs."""

import re
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/busy-loop"
SCALE = 0.5


def cpu_of(run):
    return int(re.search(r"(\d+) ms of CPU", " ".join(run.lines))[1])


class BusyLoopTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_PollingCostsMuchAndSleepingLittle(self):
        poll = run_twin(FOLDER, wait="poll", after=1)
        sleep = run_twin(FOLDER, wait="sleep", after=1)
        self.assertGreater(poll.outcome["looks"], 10_000)
        self.assertGreater(cpu_of(poll), 5 * cpu_of(sleep))

    def test_SleepingItLooksAFewTimes(self):
        run = run_twin(FOLDER, wait="sleep", scale=SCALE)
        self.assertEqual(run.outcome, {"looks": 18, "exitcode": 0})

    def test_WaitingItLooksOnce(self):
        run = run_twin(FOLDER, wait="event", scale=SCALE)
        self.assertEqual(run.outcome, {"looks": 1, "exitcode": 0})

    def test_ComputingItLooksBetweenTheParts(self):
        run = run_twin(FOLDER, wait="compute", after=1, scale=SCALE)
        self.assertIn(run.outcome["looks"], (2, 3))
        self.assertEqual(run.outcome["exitcode"], 0)

    def test_TheLoopOfTheNotesHasToBeEnded(self):
        run = run_twin(FOLDER, wait="notes", after=1, scale=SCALE)
        self.assertEqual(run.outcome, {"looks": 0, "exitcode": -15})


class BusyLoopInBothWorlds(unittest.TestCase):
    def test_LookingNowAndThenWaitingAndBeingEnded(self):
        for wait in ("sleep", "event", "notes"):
            with self.subTest(wait=wait):
                played = run_forkscope("busy-loop", "--mode", "play", wait=wait)
                self.assertEqual(played.outcome,
                                 run_twin(FOLDER, wait=wait, scale=SCALE).outcome)


if __name__ == "__main__":
    unittest.main()
