"""What the two sources of every scenario promise: they fit the screen, and their marks agree."""

import re

from twin_runs import ROOT


class SourceChecks:
    """Mixed into a unittest.TestCase that names its FOLDER under scenarios/."""

    def source(self, name):
        return (ROOT / "scenarios" / self.FOLDER / name).read_text()

    def test_ItFitsTheScreenItIsShownOn(self):
        for name, mark in (("twin.py", "#@"), ("program.cpp", "//@")):
            shown = [line.split(mark)[0].rstrip() for line in self.source(name).splitlines()]
            self.assertEqual([line for line in shown if len(line) > 80], [])

    def test_EachMarkOfOneSourceIsInTheOther(self):
        python = re.findall(r"#@([\w-]+)$", self.source("twin.py"), re.MULTILINE)
        cpp = re.findall(r"//@([\w-]+)$", self.source("program.cpp"), re.MULTILINE)
        self.assertGreater(len(python), 0)
        self.assertEqual(set(python), set(cpp))
