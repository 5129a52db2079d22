"""dining-philosophers' twin under real CPython: each cure lets the table end."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "turns/dining-philosophers"
SCALE = 0.1


class DiningPhilosophersTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_EachCureLetsEverybodyEat(self):
        for order in ("ordered", "waiter"):
            with self.subTest(order=order):
                run = run_twin(FOLDER, order=order, rounds=3, delay="random", scale=SCALE)
                self.assertEqual(run.outcome, {"meals": 15})
                self.assertEqual(run.lines["philosopher-N: eats"], 15)

    def test_WhoPutsTheForkBackMayStayHungry(self):
        run = run_twin(FOLDER, order="try", rounds=3, delay="random", scale=SCALE)
        skipped = run.lines["philosopher-N: no second fork, no meal"]
        self.assertEqual(run.outcome["meals"] + skipped, 15)


class DiningPhilosophersInBothWorlds(unittest.TestCase):
    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            self.assertEqual(run_forkscope("dining-philosophers", *options, **settings),
                             run_twin(FOLDER, scale=SCALE, **settings))

    def test_InOrderAndWithAWaiter(self):
        for order in ("ordered", "waiter"):
            for seats in (2, 5):
                self.assertAgree("--mode", "play", order=order, seats=seats, rounds=2)
            self.assertAgree("--speed", "10", order=order, delay="random")


if __name__ == "__main__":
    unittest.main()
