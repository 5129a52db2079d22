"""A teacher plays the five minutes with Ticket grab in the real window, by keys and clicks."""

import json

from desktop import descendants, output, wait_until
from visit import PROGRAM, Visit

MOST_BUBBLES = 5
CLAIM = "Never more sold than existed"


def titles():
    scenarios = json.loads(output(PROGRAM, "list", "--json"))["scenarios"]
    return {scenario["title"] for scenario in scenarios}


class FiveMinutes:
    def __init__(self, visit):
        self.visit = visit

    def play(self):
        for scene in (self.the_gallery_shows_every_scenario, self.bubbles_show_the_way,
                      self.the_class_votes, self.too_many_are_sold, self.the_vote_is_compared,
                      self.the_claim_leads_to_its_step, self.steps_go_back_and_forth,
                      self.somebody_else_goes_next, self.the_lock_is_turned_in_the_run,
                      self.with_the_lock_the_claim_holds, self.a_failure_is_found,
                      self.the_lock_is_proved, self.chinese_and_back, self.dark_and_light,
                      self.large_for_the_room, self.everything_by_name, self.all_keys,
                      self.the_run_is_saved, self.what_was_chosen_is_kept):
            self.visit.step(scene.__name__.replace("_", " "))
            scene()

    # --- the first minute -----------------------------------------------------------------------

    def the_gallery_shows_every_scenario(self):
        self.visit.start()
        self.visit.see("Open Ticket grab", "push button")
        self.visit.see("Every run is recorded...", "label")
        cards = {thing.name for thing in self.visit.reader.things() if thing.role == "push button"}
        missing = titles() - cards
        self.visit.expect(not missing, f"The gallery does not show {sorted(missing)}")

    def bubbles_show_the_way(self):
        self.visit.click("Open Ticket grab", "push button")
        self.visit.see("Ticket grab - Forkscope", "frame")
        said = set()
        count = int(self.visit.see_match("^1 of ([0-9]+)$", "label")[1])
        self.visit.expect(count <= MOST_BUBBLES, f"The tour has {count} bubbles")
        for bubble in range(1, count + 1):
            self.visit.see(f"{bubble} of {count}", "label")
            said.add(self.visit.see("A look around").description)
            self.visit.press("Return")
        self.visit.see_none("A look around")
        self.visit.expect(len(said - {""}) == count, f"The bubbles say {said}")

    def the_class_votes(self):
        self.visit.see_match("How many tickets will be sold", "label")
        self.visit.press("4", "4", "4", "1", "2")
        self.visit.see("11 or more: 3 hands")
        self.visit.see("Exactly 5: 1 hand")
        self.visit.see("5 hands", "label")
        self.visit.press("shift+2")
        self.visit.see("Fewer than 5: 0 hands")
        self.visit.see("4 hands", "label")

    def too_many_are_sold(self):
        self.visit.press("Return")
        self.visit.see("ended", "label")
        self.broken_at = int(self.visit.see_match(f"Broken at ([0-9]+): {CLAIM}")[1])
        self.steps = int(self.visit.see_match("^Step ([0-9]+)$", "label")[1])
        self.sold = int(self.visit.description("Chart: Tickets", "sold: ([0-9]+)")[1])
        self.visit.expect(self.sold > 5, f"Sold {self.sold} of 5, and yet a claim is broken")

    def the_vote_is_compared(self):
        self.visit.click("Open Set-up")
        self.visit.see("Your class said", "label")
        self.visit.see(f"It was {self.sold}.", "label")
        self.visit.press("Escape")
        self.visit.see_none("Your class said")

    # --- why? -----------------------------------------------------------------------------------

    def at(self, step):
        self.visit.see(f"Step {step} of {self.steps}", "label")
        self.visit.see("in the past", "label")

    def the_claim_leads_to_its_step(self):
        self.visit.click(f"Broken at {self.broken_at}: {CLAIM}")
        self.at(self.broken_at)
        self.visit.description("Chart: Tickets", "sold: 6;")
        self.visit.see("tickets.json, ...", "list item")

    def steps_go_back_and_forth(self):
        self.visit.press("Left", "Left")
        self.at(self.broken_at - 2)
        self.visit.press("Right")
        self.at(self.broken_at - 1)
        self.visit.description("Chart: Tickets", "sold: 5;")
        self.visit.click("Back", "push button")
        self.at(self.broken_at - 2)

    def processes(self):
        return len(descendants(self.visit.program.pid))

    def somebody_else_goes_next(self):
        before = self.processes()
        following = self.visit.see_match("^Step (.+)$", "push button")[1]
        other = self.visit.see_match("^((?:client-|main)[0-9]*)$", "push button")[1]
        self.visit.expect(other != following, f"{other} is both the next and another one")
        self.visit.press("1")
        self.visit.see("paused", "label")
        self.visit.see(f"Step {self.broken_at - 1}", "label")
        self.visit.see("The run · sold...", "radio button")
        self.visit.see(f"After step {self.broken_at - 2}: {other}, not {following} ...", "radio button")
        self.visit.expect(self.processes() >= before + 5, "The branch has no processes of its own")

    def the_lock_is_turned_in_the_run(self):
        self.visit.see("lock db, off...", "list item")
        self.visit.press("l")
        self.visit.see("lock db, free", "list item")

    def with_the_lock_the_claim_holds(self):
        self.visit.press("ctrl+r")
        self.visit.see("ended", "label")
        self.visit.press("l")
        self.visit.description("The two sides to compare", "Lock on")
        self.visit.press("F9")
        self.visit.see(f"Held: {CLAIM}")
        self.visit.see("ended", "label")
        self.visit.description("Chart: Tickets", "sold: 5;")
        self.steps = int(self.visit.see_match("^Step ([0-9]+)$", "label")[1])

    # --- every schedule -------------------------------------------------------------------------

    def a_failure_is_found(self):
        self.visit.press("F2")
        self.visit.see("Violated")
        self.visit.see("Two clients are enough...", "label")
        witness = self.visit.see_match("(client-[0-9]+) reads .*; (client-[0-9]+) reads .*; "
                                       "client-[0-9]+ writes .*; client-[0-9]+ writes ")
        self.visit.expect(witness[1] != witness[2], "The witness is of one client alone")
        self.visit.see("Step through it", "push button")

    def the_lock_is_proved(self):
        self.visit.press("F3")
        self.visit.see("Proved")
        self.visit.see("All schedules checked...", "label")
        self.visit.see_match("[0-9]+ runs stand for [0-9,]+ orders", "label")

    def chinese_and_back(self):
        english = {thing.name for thing in self.visit.reader.things()}
        self.visit.press("ctrl+l")
        self.visit.see("已证明")
        self.visit.see("抢票 - Forkscope", "frame")
        left = {thing.name for thing in self.visit.reader.things()} & english
        words = {name for name in left if " " in name}
        self.visit.expect(not words, f"This stays as it was in Chinese: {sorted(words)}")
        self.visit.press("ctrl+l")
        self.visit.see("Proved")

    # --- the room -------------------------------------------------------------------------------

    def await_brightness(self, fits, word):
        wait_until(lambda: fits(self.visit.desktop.brightness()), f"a {word} window")

    def dark_and_light(self):
        self.visit.press("Escape")
        self.visit.see("The two sides to compare")
        self.visit.press("ctrl+d")
        self.visit.see("Light colours", "push button")
        self.await_brightness(lambda level: level < 70, "dark")
        self.visit.press("ctrl+d")
        self.visit.see("Dark colours", "push button")
        self.await_brightness(lambda level: level > 150, "light")

    def large_for_the_room(self):
        window = self.visit.see("Ticket grab - Forkscope", "frame")
        self.visit.press("F5")
        self.visit.see("Leave the presentation", "push button")
        wait_until(lambda: (large := self.visit.reader.find("Ticket grab - Forkscope", "frame"))
                   and (large.x, large.y) == (0, 0) and large.height > window.height,
                   "a window that fills the screen")
        self.visit.see("Stage", "list")
        self.visit.press("Escape")
        self.visit.see_none("Leave the presentation")
        self.visit.see("The two sides to compare")

    def everything_by_name(self):
        self.visit.press("ctrl+k")
        self.visit.see("Do something", "dialog")
        self.visit.type("inspec")
        self.visit.see("Inspector, I", "list item")
        self.visit.press("Return")
        self.visit.see_none("Do something...", "dialog")
        self.visit.see("Inspector", "page tab")
        self.visit.press("Escape")
        self.visit.see_none("Inspector", "page tab")

    def all_keys(self):
        self.visit.press("question")
        self.visit.see("Keys", "dialog")
        self.visit.see("F5: Present", "label")
        self.visit.see("Ctrl+K: Do something", "label")
        self.visit.press("Escape")
        self.visit.see_none("Keys", "dialog")

    # --- the next day ---------------------------------------------------------------------------

    def the_run_is_saved(self):
        file = self.visit.desktop.home / "lesson.forkscope"
        self.visit.press("ctrl+s")
        self.visit.see("Save recording", "dialog")
        self.visit.press("ctrl+a")
        self.visit.type(str(file))
        self.visit.press("Return")
        self.visit.see("The run is saved in lesson.forkscope.")
        events = output(PROGRAM, "export", str(file), "--format", "jsonl", "-o", "-")
        self.visit.expect(len(events.splitlines()) > self.steps, "The recording lacks steps")

    def what_was_chosen_is_kept(self):
        self.visit.press("ctrl+d")
        self.visit.see("Light colours", "push button")
        self.visit.press("ctrl+l")
        self.visit.see("抢票 - Forkscope", "frame")
        self.visit.quit()
        self.visit.start()
        self.visit.see("打开录制…", "push button")
        self.await_brightness(lambda level: level < 70, "dark")
        latest = self.visit.reader.find("抢票，...", "push button")
        self.visit.expect(latest and str(self.steps) in latest.description,
                          f"The recording is not the latest one; that is {latest}")
        self.visit.click("抢票，...", "push button")
        self.visit.see("抢票 - Forkscope", "frame")
        self.visit.see(f"第 {self.steps}...", "label")
        self.visit.expect(not self.visit.reader.find("1 / 5", "label"),
                          "The tour comes a second time")
        self.visit.quit()


def main():
    with Visit("five-minutes") as visit:
        FiveMinutes(visit).play()


if __name__ == "__main__":
    main()
