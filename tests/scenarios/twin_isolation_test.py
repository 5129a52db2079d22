"""isolation's twin under real CPython: what the child finds, and what the parent keeps."""

import itertools
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "sharing/isolation"


class IsolationTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_TheParentsVariableStaysWhoeverPrintsFirst(self):
        for join in ("on", "off"):
            run = run_twin(FOLDER, join=join)
            self.assertEqual(run.outcome, {"found": 100, "child": 0, "parent": 100})

    def test_ASharedValueIsOneForBoth(self):
        run = run_twin(FOLDER, shared="on")
        self.assertEqual(run.outcome, {"found": 100, "child": 0, "parent": 0})

    def test_TheChildBeginsWithTheNumberAtTheTimeOfItsStart(self):
        for parent, found in (("before", 50), ("after", 100)):
            run = run_twin(FOLDER, parent=parent)
            self.assertEqual(run.outcome, {"found": found, "child": 0, "parent": 50})


class IsolationInBothWorlds(unittest.TestCase):
    """Where the order of the two can't matter, Forkscope and CPython must agree."""

    def assertAgree(self, *options, **settings):
        with self.subTest(options=options, **settings):
            self.assertEqual(run_forkscope("isolation", *options, **settings),
                             run_twin(FOLDER, **settings))

    def test_WithVariablesOfTheirOwn(self):
        for parent, join in itertools.product(("never", "before", "after"), ("on", "off")):
            self.assertAgree("--mode", "play", shared="off", parent=parent, join=join)
            self.assertAgree(shared="off", parent=parent, join=join)

    def test_WithASharedValue(self):
        for parent in ("never", "before"):
            self.assertAgree("--mode", "play", shared="on", parent=parent)
            self.assertAgree(shared="on", parent=parent)


if __name__ == "__main__":
    unittest.main()
