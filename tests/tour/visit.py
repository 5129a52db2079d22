"""A person at the window: what is seen, pressed and clicked, and what is kept when it goes wrong."""

import faulthandler
import os
import pathlib
import re
import subprocess
import sys

from desktop import Desktop, PATIENCE, command_line, descendants, wait_until

PROGRAM = os.environ["FORKSCOPE_PROGRAM"]
LONGEST = 240  # seconds; what hangs tells where, before it is killed from outside
PICTURES = pathlib.Path(os.environ["FORKSCOPE_TOUR_FOLDER"])


class Visit:
    """The program on a desktop of its own. After a failure a picture and a text of what was shown
    are in the build folder."""

    def __init__(self, name, *size):
        self._name = name
        self._step = "the desktop"
        self.desktop = Desktop(*size)

    def __enter__(self):
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        self.desktop.__enter__()
        try:
            from reader import Reader  # finds its bus in the environment that the desktop made

            self.reader = Reader("forkscope")
            self.program = None
        except BaseException:
            self.desktop.__exit__()
            raise
        return self

    def __exit__(self, kind, problem, _):
        try:
            if kind and issubclass(kind, Exception):
                self._keep_evidence(problem)
        finally:
            self.desktop.__exit__()

    def step(self, sentence):
        self._step = sentence
        print(f"  {sentence}", flush=True)

    def _keep_evidence(self, problem):
        PICTURES.mkdir(parents=True, exist_ok=True)
        tree = PICTURES / f"{self._name}.txt"
        tree.write_text(f"{self._step}\n{problem}\n\n{self.reader.text()}\n")
        print(f"At “{self._step}”. What was shown: {tree}", file=sys.stderr)
        print(self.desktop.picture(PICTURES / f"{self._name}.png"), file=sys.stderr)

    # --- the program ----------------------------------------------------------------------------

    def start(self):
        PICTURES.mkdir(parents=True, exist_ok=True)
        with open(PICTURES / f"{self._name}.log", "w") as log:
            self.program = self.desktop.start(PROGRAM, stdout=log, stderr=log)

    def quit(self):
        self.press("ctrl+q")
        try:
            status = self.program.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError("Ctrl+Q did not end the program") from None
        if status:
            raise AssertionError(f"The program ended with {status}")
        wait_until(lambda: not self.leftovers(), "the end of all processes of the program")

    @staticmethod
    def leftovers():
        """Command lines of what the program began, and of itself."""
        return [line for line in map(command_line, descendants())
                if line.split(" ")[0].endswith(("/forkscope", "/forkscope-host"))
                or "--zygote" in line]

    # --- eyes -----------------------------------------------------------------------------------

    def see(self, name, role=None):
        return self.reader.await_thing(name, role)

    def see_none(self, name, role=None):
        self.reader.await_no(name, role)

    def see_match(self, pattern, role=None):
        """The match of the first thing whose name is like that."""
        def search():
            for thing in self.reader.things():
                found = role in (None, thing.role) and re.search(pattern, thing.name)
                if found:
                    return found
            return None
        return wait_until(search, f"anything like “{pattern}”")

    def description(self, name, pattern):
        """What the description of the named thing matches, once it does."""
        def search():
            thing = self.reader.find(name)
            return thing and re.search(pattern, thing.description)
        return wait_until(search, f"“{name}” told as “{pattern}”")

    def expect(self, true, sentence):
        if not true:
            raise AssertionError(sentence)

    # --- hands ----------------------------------------------------------------------------------

    def press(self, *keys):
        self.desktop.press(*keys)

    def type(self, text):
        self.desktop.type(text)

    def click(self, name, role=None):
        thing = self.see(name, role)
        self.expect(self.in_sight(thing), f"{thing} is out of sight")
        self.desktop.click(*thing.centre)

    def in_sight(self, thing):
        """Whether its middle is on the screen."""
        x, y = thing.centre
        return 0 <= x < self.desktop.width and 0 <= y < self.desktop.height
