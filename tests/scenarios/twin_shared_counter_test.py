"""shared-counter's twin under real CPython: under the lock nothing is lost."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "sharing/shared-counter"


class SharedCounterTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_UnderTheLockNoneIsLost(self):
        run = run_twin(FOLDER, processes=4, increments=2000, lock="on")
        self.assertEqual(run.outcome, {"total": 8000})
        self.assertEqual(run.lines["worker-N: has added 2000"], 4)

    def test_WithoutItTheTotalIsAtMostWhatWasAdded(self):
        total = run_twin(FOLDER, processes=4, increments=2000).outcome["total"]
        self.assertLessEqual(total, 8000)
        self.assertGreaterEqual(total, 2)


class SharedCounterInBothWorlds(unittest.TestCase):
    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            self.assertEqual(run_forkscope("shared-counter", *options, **settings),
                             run_twin(FOLDER, **settings))

    def test_UnderTheLock(self):
        self.assertAgree("--mode", "play", lock="on")
        self.assertAgree("--mode", "play", lock="on", processes=3, increments=1)
        self.assertAgree(lock="on", processes=4, increments=500)

    def test_WhoCountsAloneLosesNothing(self):
        self.assertAgree("--mode", "play", processes=1, increments=100)


if __name__ == "__main__":
    unittest.main()
