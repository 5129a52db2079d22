"""The main pages for people who have a keyboard and a screen reader: every object that takes the
focus has a name and a role, and Tab goes through all of them once, as the eye reads."""

import pathlib
import re
import sys

from visit import Visit

MOST_STOPS = 120

# What says nothing of how it can be used.
VAGUE_ROLES = {"filler", "panel", "unknown", "frame", "layered pane", "image"}
# What Tab leads to; what is inside of a list, a row of tabs or a group is for the arrow keys.
STOPS = {"push button", "check box", "toggle button", "combo box", "text", "list", "table", "slider",
         "spin button"}

KNOWN_FAULTS = pathlib.Path(__file__).with_name("known_faults.txt")


def told(thing):
    return f"{thing.role} “{re.sub('[0-9]+', '#', thing.name)}”"


def goes_back(first, then):
    """Whether the eye has to go back from the first to the second: to the left in the same row,
    or up in the same column."""
    left = then.right <= first.x and then.y < first.bottom
    up = then.bottom <= first.y and then.x < first.right
    return left or up


class Keyboard:
    def __init__(self, visit):
        self.visit = visit
        self.reader = visit.reader
        self.faults = []

    def fault(self, page, text):
        self.faults.append((page, text))

    def press(self, key, before):
        self.reader.forget_focus()
        self.visit.press(key)
        return self.reader.await_focus(f"another focus after {key} on {before}")

    def round_trip(self, page):
        """The stops of Tab, until it comes to one of them again."""
        stops = []
        for _ in range(MOST_STOPS):
            stop = self.press("Tab", stops[-1] if stops else "the page")
            met = [index for index, known in enumerate(stops)
                   if known.accessible == stop.accessible]
            if not met:
                stops.append(stop)
                continue
            if met[0]:
                self.fault(page, f"Tab is trapped between {told(stops[met[0]])} and "
                                 f"{told(stops[-1])}")
            break
        else:
            self.fault(page, f"Tab does not come back within {MOST_STOPS} stops")
        back = self.press("shift+Tab", stops[0])
        if back.accessible != stops[-1].accessible:
            self.fault(page, f"Shift+Tab leads from {told(stops[0])} to {told(back)}, "
                             f"not to {told(stops[-1])}")
        return stops

    def check(self, page):
        stops = self.round_trip(page)
        things = self.reader.things()
        self.check_objects(page, things)
        places = [next((thing for thing in things if thing.accessible == stop.accessible), None)
                  for stop in stops]
        for stop, place in zip(stops, places):
            if not place:
                self.fault(page, f"{told(stop)} takes the focus and is not in the tree")
        for thing in things:
            reached = any(stop.accessible == thing.accessible for stop in stops)
            if thing.role in STOPS and thing.has("focusable") and thing.has("enabled"):
                if not reached:
                    self.fault(page, f"Tab does not lead to {told(thing)}")
        # What is scrolled into view moves: back is only what is it before and afterwards.
        for index in range(1, len(stops)):
            self.check_order(page, stops[index - 1:index + 1], places[index - 1:index + 1])

    def check_objects(self, page, things):
        for thing in things:
            if not thing.has("focusable"):
                continue
            if not thing.name:
                self.fault(page, f"{thing.role} without a name takes the focus")
            elif thing.role in VAGUE_ROLES:
                self.fault(page, f"{told(thing)} takes the focus, and its role says nothing")
            elif thing.role == "combo box" and not thing.description and not thing.is_labelled():
                # Its name is the choice that is made.
                self.fault(page, f"{told(thing)} does not say what is chosen with it")

    def check_order(self, page, pair, places):
        first, then = pair
        if (first.role, first.name) == (then.role, then.name):
            self.fault(page, f"{told(first)} follows itself")
        if goes_back(first, then) and not (all(places) and not goes_back(*places)):
            self.fault(page, f"{told(then)} comes after {told(first)}")

    def check_dialog(self, name, key, last):
        self.visit.press(key)
        self.visit.see(name, "dialog")
        button = self.visit.see(last, "push button")
        if not self.visit.in_sight(button):
            self.fault(name, f"{told(button)} is out of sight")
        self.visit.press("Escape")
        self.visit.see_none(name, "dialog")

    def play(self):
        self.visit.step("gallery")
        self.visit.start()
        self.visit.see("Open Ticket grab", "push button")
        self.check("gallery")
        self.visit.step("question")
        self.open_by_name("ticket grab", "Open “Ticket grab”")
        self.visit.see("A look around")
        self.visit.press("Escape")
        self.visit.see_none("A look around")
        self.visit.see_match("How many tickets will be sold", "label")
        self.check("question")
        self.visit.step("run")
        self.open_by_name("run or pause", "Run or pause, Space, F9")
        self.visit.see("ended...", "label")
        self.check("run")
        self.visit.step("search")
        self.visit.press("F2")
        self.visit.see("Step through it", "push button")
        self.visit.see_none("Cancel", "push button")
        self.check("search")
        self.visit.step("dialogs")
        self.visit.press("Escape")
        self.visit.see("Overview of the run")
        self.check_dialog("Keys", "question", "Close")
        self.check_dialog("Save recording", "ctrl+s", "Save")
        self.visit.quit()

    def open_by_name(self, words, entry):
        self.visit.press("ctrl+k")
        self.visit.see("Do something", "dialog")
        self.visit.type(words)
        self.visit.see(entry, "list item")
        self.visit.press("Return")
        self.visit.see_none("Do something", "dialog")


def main(width, height):
    with Visit(f"keyboard-{width}x{height}", int(width), int(height)) as visit:
        keyboard = Keyboard(visit)
        keyboard.play()
        known = KNOWN_FAULTS.read_text().splitlines()
        new = [f"{page}: {text}" for page, text in keyboard.faults if text not in known]
        print(f"  {len(keyboard.faults)} faults, {len(new)} of them new")
        if new:
            raise AssertionError("\n".join(["New faults:", *new]))


if __name__ == "__main__":
    main(*sys.argv[1:])
