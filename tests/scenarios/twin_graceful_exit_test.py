"""graceful-exit's twin under real CPython: which signal cuts a round off, which is handled."""

import signal
import unittest

from twin_runs import run_forkscope, run_twin
from twin_sources import SourceChecks

FOLDER = "life/graceful-exit"
SCALES = (0.2, 1.0)  # seconds a round takes; a longer one where the machine stuttered
CUT_OFF = {"rounds": 4, "cut-off": 1, "handled": 0}
IN_ORDER = {"rounds": 5, "cut-off": 0, "handled": 1, "exitcode": 0}

# Where tests run in the background these are ignored, and a program started from there inherits it.
for number in (signal.SIGINT, signal.SIGQUIT): signal.signal(number, lambda *_: None)


def run_as_expected(expected, **settings):
    """The twin's run, with longer rounds where the first one missed the moment of the signal."""
    for scale in SCALES:
        run = run_twin(FOLDER, scale=scale, **settings)
        if run.outcome == expected: break
    return run


def outcome_of(expected, **settings):
    return run_as_expected(expected, **settings).outcome


class GracefulExitTwin(SourceChecks, unittest.TestCase):
    FOLDER = FOLDER

    def test_WithoutAHandlerARoundIsCutOff(self):
        for name, code in (("SIGTERM", -15), ("SIGQUIT", -3), ("SIGINT", 1), ("SIGKILL", -9)):
            with self.subTest(signal=name):
                expected = CUT_OFF | {"exitcode": code}
                self.assertEqual(outcome_of(expected, signal=name), expected)

    def test_WithAHandlerTheRoundIsFinished(self):
        for name in ("SIGTERM", "SIGQUIT"):
            with self.subTest(signal=name):
                self.assertEqual(outcome_of(IN_ORDER, handler="on", signal=name), IN_ORDER)

    def test_TheHandlerDoesNotReachCtrlCNorKill(self):
        for name, code in (("SIGINT", 1), ("SIGKILL", -9)):
            with self.subTest(signal=name):
                expected = CUT_OFF | {"exitcode": code}
                self.assertEqual(outcome_of(expected, handler="on", signal=name), expected)

    def test_AHandlerWithoutParametersEndsInAnError(self):
        expected = CUT_OFF | {"exitcode": 1}
        self.assertEqual(outcome_of(expected, handler="on", install="constructor",
                                    parameters="off"), expected)

    def test_InstalledInTheConstructorMainHasItToo(self):
        expected = IN_ORDER | {"handled": 2}
        run = run_as_expected(expected, handler="on", install="constructor", to="both")
        self.assertEqual(run.outcome, expected)
        self.assertEqual(run.lines["MainProcess: signal 15"], 1)


class GracefulExitInBothWorlds(unittest.TestCase):
    def assertAgree(self, *, same_lines=True, **settings):
        played = run_forkscope("graceful-exit", "--mode", "play", **settings)
        python = run_as_expected(played.outcome, **settings)
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
