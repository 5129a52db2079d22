"""producer-consumer's twin under real CPython, and beside the same scenario in Forkscope."""

import re
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "messages/producer-consumer"
BRISK = dict(rounds=4, scale=0.05)
PUT = re.compile(r"producer-N: put (\d+), now \d+ in the queue")
PRINTED = re.compile(r"consumer: (\d+)")
SHAPES = {"producer-N: put #, now # in the queue", "producer-N: queue is #, stop produce",
          "consumer: # in the queue", "consumer: #"}


def numbers(run, pattern):
    return [int(found[1]) for line in run.lines.elements() if (found := pattern.fullmatch(line))]


def shapes(run):
    return {re.sub(r"\d+", "#", line) for line in run.lines}


class ProducerConsumerTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_TwoThatLookFirstPutThreeNowAndThen(self):
        most = [run_twin(FOLDER, rounds=6, scale=0.1).outcome["max-size"] for _ in range(10)]
        self.assertEqual(max(most), 3)

    def test_UnderTheLockThereAreNeverMoreThanTheBound(self):
        for settings in (dict(), dict(producers=5), dict(bound=1), dict(delay="none")):
            with self.subTest(**settings):
                run = run_twin(FOLDER, **BRISK | settings, lock="on")
                self.assertLessEqual(run.outcome["max-size"], settings.get("bound", 2))

    def test_AQueueWithPlacesKeepsTheBoundAndHandsEverythingOver(self):
        run = run_twin(FOLDER, **BRISK, limit="maxsize", producers=3)
        self.assertEqual((run.outcome["produced"], run.outcome["consumed"]), (12, 12))
        self.assertLessEqual(run.outcome["max-size"], 2)

    def test_ProducersPlusOneIsTheMostThereCanBe(self):
        for _ in range(3):
            run = run_twin(FOLDER, rounds=3, producers=5, scale=0.05)
            self.assertLessEqual(run.outcome["max-size"], 6)
            self.assertGreater(run.outcome["max-size"], 2)

    def test_OddNumbersAreTakenAndNotPrinted(self):
        run = run_twin(FOLDER, **BRISK, limit="maxsize")
        put = numbers(run, PUT)
        self.assertEqual(len(put), run.outcome["consumed"])
        self.assertEqual(sorted(numbers(run, PRINTED)), sorted(n for n in put if n % 2 == 0))

    def test_TheNotesTimesHardlyTestTheLimit(self):
        run = run_twin(FOLDER, delay="notes", rounds=2, scale=0.05)
        self.assertIn(run.outcome["produced"], (3, 4))
        self.assertLessEqual(run.outcome["max-size"], 3)


class ProducerConsumerInBothWorlds(unittest.TestCase):
    def test_AQueueWithPlacesHandsOverWhatWasPut(self):
        settings = dict(limit="maxsize", rounds=3, delay="none")
        runs = [run_twin(FOLDER, **settings), run_forkscope("producer-consumer", **settings)]
        runs += [run_forkscope("producer-consumer", "--mode", "play", "--seed", str(seed),
                               **settings) for seed in range(5)]
        for run in runs:
            self.assertEqual((run.outcome["produced"], run.outcome["consumed"]), (6, 6))
            self.assertLessEqual(run.outcome["max-size"], 2)
            put = numbers(run, PUT)
            self.assertEqual(len(put), 6)
            self.assertEqual(sorted(numbers(run, PRINTED)), sorted(n for n in put if n % 2 == 0))

    def test_BothPrintTheSameKindsOfLines(self):
        twins = [run_twin(FOLDER, rounds=6, scale=0.05) for _ in range(3)]
        played = [run_forkscope("producer-consumer", "--mode", "play", "--seed", str(seed))
                  for seed in range(3)]
        for runs in (twins, played):
            self.assertEqual(set().union(*map(shapes, runs)), SHAPES)
            for run in runs:
                looks = sum(n for line, n in run.lines.items() if "consumer: " in line
                            and "in the queue" in line)
                tries = sum(n for line, n in run.lines.items() if line.startswith("producer"))
                self.assertEqual((looks, tries), (12, 12))
                self.assertEqual(len(numbers(run, PUT)), run.outcome["produced"])

    def test_ALoneProducerSeesItsOwnItems(self):
        settings = dict(producers=1, rounds=1, delay="none", bound=1, limit="maxsize")
        for run in (run_twin(FOLDER, **settings), run_forkscope("producer-consumer", **settings)):
            self.assertEqual(run.outcome, {"produced": 1, "consumed": 1, "max-size": 1})


if __name__ == "__main__":
    unittest.main()
