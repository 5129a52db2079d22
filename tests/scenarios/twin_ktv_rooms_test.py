"""ktv-rooms' twin under real CPython, and beside the same scenario in Forkscope."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "turns/ktv-rooms"
HAS, HOME = "user-N: has a room", "user-N: goes home without a room"
END = "main: all have gone home"
SHORT = dict(rooms=2, users=5, stay="200ms")


class KtvRoomsTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_FourAreInsideAtMostAndEverybodyIsServed(self):
        run = run_twin(FOLDER, scale=0.1)
        self.assertEqual(run.outcome, {"served": 13, "max-inside": 4})
        self.assertEqual(run.lines, {HAS: 13, END: 1})

    def test_ARoomGivenBackTwiceIsOneTooMany(self):
        # Five at once unless user-1 is among the last four, or nobody stays long enough.
        most = max(run_twin(FOLDER, twice="on", scale=0.05).outcome["max-inside"]
                   for _ in range(5))
        self.assertEqual(most, 5)

    def test_ABoundedSemaphoreServesEverybodyAllTheSame(self):
        run = run_twin(FOLDER, twice="on", guard="bounded", scale=0.05)
        self.assertEqual(run.outcome["served"], 13)
        self.assertIn(run.outcome["max-inside"], (4, 5))

    def test_WithACounterEverybodyHasARoomOrGoesHome(self):
        run = run_twin(FOLDER, guard="counter", scale=0.05)
        self.assertEqual(run.lines[HAS] + run.lines[HOME], 13)
        self.assertEqual(run.lines[HAS], run.outcome["served"])


class KtvRoomsInBothWorlds(unittest.TestCase):
    """What does not depend on the order: the outcome, and what each user prints."""

    def assertAgree(self, settings, *options):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, **settings)
            self.assertEqual(run_forkscope("ktv-rooms", *options, **settings), python)

    def test_WithASemaphore(self):
        self.assertAgree(SHORT)
        self.assertAgree(SHORT | {"guard": "bounded"})
        self.assertAgree(SHORT | {"length": "whole", "users": 1})
        for seed in range(5):
            self.assertAgree(SHORT, "--mode", "play", "--seed", str(seed))

    def test_ASingleUser(self):
        for guard in ("semaphore", "bounded", "counter"):
            self.assertAgree(dict(users=1, guard=guard, stay="0ms"), "--mode", "play")
        self.assertAgree(dict(users=1, twice="on", stay="0ms"), "--mode", "play")


if __name__ == "__main__":
    unittest.main()
