"""orphan's twin under real CPython: who is adopted, and that everybody finishes."""

import itertools
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/orphan"
SCALE = 0.2
WAYS = [dict(ends=ends, by=by, waits=waits) for ends, by, waits in itertools.product(
    ("return", "_exit", "killed"), ("fork", "process"), ("off", "on"))]


def is_adopted(ends, by, waits):
    if ends == "killed": return True
    return waits == "off" and (by == "fork" or ends == "_exit")


class OrphanTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_WhoIsNotWaitedForIsAdoptedAndFinishes(self):
        for way in WAYS:
            with self.subTest(**way):
                run = run_twin(FOLDER, scale=SCALE, children=2, **way)
                self.assertEqual(run.outcome,
                                 {"adopted": 2 * is_adopted(**way), "finished": 2})

    def test_AsInTheNotesTheChildIsAdopted(self):
        run = run_twin(FOLDER, stay="0ms", work="1s")
        self.assertEqual(run.outcome, {"adopted": 1, "finished": 1})


class OrphanInBothWorlds(unittest.TestCase):
    def test_EveryWayToEnd(self):
        for way in WAYS:
            with self.subTest(**way):
                python = run_twin(FOLDER, scale=SCALE, **way)
                self.assertEqual(run_forkscope("orphan", "--mode", "play", **way), python)

    def test_InFreeRuns(self):
        for waits in ("off", "on"):
            python = run_twin(FOLDER, scale=SCALE, waits=waits)
            self.assertEqual(run_forkscope("orphan", "--speed", "3", waits=waits), python)


if __name__ == "__main__":
    unittest.main()
