"""graceful-exit's twin under real CPython: which signal cuts a round off, which is handled."""

import signal
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/graceful-exit"
SCALE = 0.2
CUT_OFF = {"rounds": 4, "cut-off": 1, "handled": 0}
IN_ORDER = {"rounds": 5, "cut-off": 0, "handled": 1, "exitcode": 0}

# Where tests run in the background these are ignored, and a program started from there inherits it.
for number in (signal.SIGINT, signal.SIGQUIT): signal.signal(number, lambda *_: None)


def outcome_of(**settings):
    return run_twin(FOLDER, scale=SCALE, **settings).outcome


class GracefulExitTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_WithoutAHandlerARoundIsCutOff(self):
        for name, code in (("SIGTERM", -15), ("SIGQUIT", -3), ("SIGINT", 1), ("SIGKILL", -9)):
            with self.subTest(signal=name):
                self.assertEqual(outcome_of(signal=name), CUT_OFF | {"exitcode": code})

    def test_WithAHandlerTheRoundIsFinished(self):
        for name in ("SIGTERM", "SIGQUIT"):
            with self.subTest(signal=name):
                self.assertEqual(outcome_of(handler="on", signal=name), IN_ORDER)

    def test_TheHandlerDoesNotReachCtrlCNorKill(self):
        for name, code in (("SIGINT", 1), ("SIGKILL", -9)):
            with self.subTest(signal=name):
                self.assertEqual(outcome_of(handler="on", signal=name),
                                 CUT_OFF | {"exitcode": code})

    def test_AHandlerWithoutParametersEndsInAnError(self):
        self.assertEqual(outcome_of(handler="on", install="constructor", parameters="off"),
                         CUT_OFF | {"exitcode": 1})

    def test_InstalledInTheConstructorMainHasItToo(self):
        run = run_twin(FOLDER, handler="on", install="constructor", to="both", scale=SCALE)
        self.assertEqual(run.outcome, IN_ORDER | {"handled": 2})
        self.assertEqual(run.lines["MainProcess: signal 15"], 1)


class GracefulExitInBothWorlds(unittest.TestCase):
    def assertAgree(self, *, same_lines=True, **settings):
        python = run_twin(FOLDER, scale=SCALE, **settings)
        played = run_forkscope("graceful-exit", "--mode", "play", **settings)
        self.assertEqual(played.outcome, python.outcome)
        if same_lines: self.assertEqual(played, python)

    def test_EverySignalWithAndWithoutAHandler(self):
        for handler in ("off", "on"):
            for name in ("SIGTERM", "SIGQUIT", "SIGINT", "SIGKILL"):
                with self.subTest(handler=handler, signal=name):
                    # The traceback of a KeyboardInterrupt names files of its own.
                    self.assertAgree(handler=handler, signal=name,
                                     same_lines=name != "SIGINT")

    def test_InstalledInTheConstructor(self):
        self.assertAgree(handler="on", install="constructor", to="both")
        self.assertAgree(handler="on", install="constructor", parameters="off", same_lines=False)


if __name__ == "__main__":
    unittest.main()
