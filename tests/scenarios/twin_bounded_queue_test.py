"""bounded-queue's twin under real CPython, and beside the same scenario in Forkscope."""

import itertools
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "messages/bounded-queue"
FOOLED = "reader-N: empty() says True, qsize() "


def handed_over(items):
    """The lines of a run in which every item arrives, one for each writer and reader."""
    return ({f"writer-N: put {n}": 1 for n in range(1, items + 1)}
            | {f"reader-N: got {n}": 1 for n in range(1, items + 1)})


def count(run, part):
    return sum(n for line, n in run.lines.items() if part in line)


class BoundedQueueTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_EachItemArrivesOnce(self):
        for maxsize, arrival in itertools.product((1, 3, 0), ("together", "readers-late")):
            with self.subTest(maxsize=maxsize, arrival=arrival):
                run = run_twin(FOLDER, maxsize=maxsize, arrival=arrival, scale=0.05)
                self.assertEqual(run.outcome, {"put": 10, "got": 10})
                self.assertEqual(run.lines, handed_over(10))

    def test_EveryReaderTakesItsShare(self):
        run = run_twin(FOLDER, writers=3, items=3, readers=2, scale=0.02)
        self.assertEqual(run.outcome, {"put": 9, "got": 9})
        self.assertEqual(sorted(len(story) for story in run.stories.elements()), [3, 3, 3, 4, 5])

    def test_OneSlowReaderServesEverybody(self):
        run = run_twin(FOLDER, readers=1, work="700ms", scale=0.05)
        self.assertEqual(run.outcome, {"put": 10, "got": 10})

    def test_WhoTriesAgainGetsAPlaceInTheEnd(self):
        run = run_twin(FOLDER, write="nowait", scale=0.05)
        self.assertEqual(run.outcome, {"put": 10, "got": 10})
        self.assertGreater(count(run, "Full, no place for"), 0)

    def test_WhoGivesUpTakesItsItemAlong(self):
        for _ in range(3):
            run = run_twin(FOLDER, write="timeout", read="timeout", scale=0.1)
            self.assertEqual(run.outcome["put"] + count(run, "Full, no place for"), 10)
            self.assertEqual(run.outcome["got"] + count(run, "Empty, nothing came"), 10)
            self.assertEqual(run.outcome["put"], run.outcome["got"])

    def test_EmptyFoolsAReaderThatWasTold(self):
        fooled = 0
        for _ in range(3):
            run = run_twin(FOLDER, maxsize=0, read="poll", arrival="writers-late", scale=0.1)
            self.assertEqual(run.outcome["put"], 10)
            self.assertEqual(run.outcome["got"] + count(run, FOOLED), 10)
            fooled += count(run, FOOLED)
        self.assertGreater(fooled, 0)
        self.assertEqual(count(run, FOOLED + "0"), 0)


class BoundedQueueInBothWorlds(unittest.TestCase):
    """What does not depend on the order: the outcome, and which lines are printed."""

    def assertAgree(self, settings, *options):
        with self.subTest(options=options, **settings):
            python = run_twin(FOLDER, **settings)
            self.assertEqual(run_forkscope("bounded-queue", *options, **settings), python)

    def test_EachItemArrivesOnce(self):
        notes = dict(arrival="together")
        self.assertAgree(notes)
        self.assertAgree(notes | {"maxsize": 0})
        self.assertAgree(notes | {"maxsize": 1, "writers": 4, "readers": 4})
        for seed in range(5):
            self.assertAgree(notes, "--mode", "play", "--seed", str(seed))
        for strategy in ("round-robin", "run-on", "pct"):
            self.assertAgree(notes, "--mode", "play", "--strategy", strategy)

    def test_OneWriterAndOneReaderKeepTheOrder(self):
        pair = dict(writers=1, readers=1, items=6, arrival="together")
        for maxsize in (0, 1, 3):
            self.assertAgree(pair | {"maxsize": maxsize})
            self.assertAgree(pair | {"maxsize": maxsize}, "--mode", "play")

    def test_WhoGivesUpTakesItsItemAlong(self):
        # The reader is busy with the first item for longer than the writer waits with the third.
        settings = dict(writers=1, readers=1, items=3, maxsize=1, arrival="together",
                        write="timeout", read="timeout", work="1500ms")
        python = run_twin(FOLDER, **settings, scale=0.3)
        self.assertEqual(python.outcome, {"put": 2, "got": 2})
        self.assertEqual(count(python, "Full, no place for 3"), 1)
        self.assertEqual(run_forkscope("bounded-queue", "--mode", "play", **settings), python)
        self.assertEqual(run_forkscope("bounded-queue", "--speed", "5", **settings), python)

    def test_EmptyFoolsInBoth(self):
        settings = dict(maxsize=0, read="poll", arrival="writers-late")
        fooled = [run_twin(FOLDER, **settings, scale=0.1)]
        fooled += [run_forkscope("bounded-queue", "--mode", "play", "--seed", str(seed),
                                 **settings) for seed in range(5)]
        for run in fooled:
            self.assertEqual(run.outcome["put"], 10)
            self.assertEqual(run.outcome["got"] + count(run, FOOLED), 10)
            self.assertEqual(count(run, FOOLED + "0"), 0)
        self.assertLess(min(run.outcome["got"] for run in fooled), 10)


if __name__ == "__main__":
    unittest.main()
