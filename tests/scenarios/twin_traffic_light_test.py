"""traffic-light's twin under real CPython, and beside the same scenario in Forkscope."""

import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "turns/traffic-light"
GOES, ON_RED = "\033[32mcar-N: goes\033[0m", "\033[31mcar-N: goes on red\033[0m"
WAITS, STANDS = "car-N: red, waits", "car-N: stands at a green light"
NOTES = dict(arrival="together", green="poll", interval="10s", drive="6s", phases=1)
SHORT = dict(cars=3, police=2, arrival="together", interval="400ms", phases=1, drive="100ms")


class TrafficLightTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_AllCarsGetThroughAtGreen(self):
        run = run_twin(FOLDER, scale=0.2)
        self.assertEqual(run.outcome["cars-passed"], 10)
        self.assertEqual(run.outcome["police-on-red"] + run.outcome["police-on-green"], 5)
        self.assertEqual(run.lines[GOES], 10)
        self.assertEqual(run.lines["light: green"], 3)
        self.assertEqual(run.lines["light: red"], 2)

    def test_WhoTakesGreenForGrantedGoesOnRed(self):
        runs = [run_twin(FOLDER, again="off", scale=0.1) for _ in range(3)]
        for run in runs:
            self.assertEqual(run.outcome["cars-passed"], run.lines[GOES] + run.lines[ON_RED])
        self.assertGreater(max(run.lines[ON_RED] for run in runs), 0)

    def test_AsInTheNotesNobodyFindsRedAgain(self):
        run = run_twin(FOLDER, scale=0.1, **NOTES)
        self.assertEqual(run.outcome,
                         {"cars-passed": 10, "police-on-red": 5, "police-on-green": 0})
        self.assertEqual(run.lines[WAITS], 10)

    def test_WithoutAnElseWhoComesAtGreenStandsThere(self):
        run = run_twin(FOLDER, scale=0.1, green="poll", phases=1)
        self.assertEqual(run.outcome["cars-passed"] + run.lines[STANDS], 10)
        self.assertEqual(run.lines["car-N: out of petrol"], run.lines[STANDS])


class TrafficLightInBothWorlds(unittest.TestCase):
    """Where the light changes once and late, the order can't matter."""

    def assertAgree(self, settings, *options):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, **settings)
            self.assertEqual(run_forkscope("traffic-light", *options, **settings), python)

    def test_OneGreen(self):
        self.assertAgree(SHORT)
        self.assertAgree(SHORT | {"again": "off", "green": "poll"})

    def test_OneGreenInAnyOrderThatAStrategyTakes(self):
        for seed in range(5):
            self.assertAgree(SHORT, "--mode", "play", "--seed", str(seed))
        for strategy in ("round-robin", "run-on", "pct"):
            self.assertAgree(SHORT, "--mode", "play", "--strategy", strategy)

    def test_AsInTheNotes(self):
        python = run_twin(FOLDER, scale=0.1, **NOTES)
        self.assertEqual(run_forkscope("traffic-light", "--mode", "play", **NOTES), python)

    def test_OnlyPolice(self):
        settings = dict(cars=0, police=3, arrival="together", phases=0)
        self.assertAgree(settings)
        self.assertAgree(settings, "--mode", "play")


if __name__ == "__main__":
    unittest.main()
