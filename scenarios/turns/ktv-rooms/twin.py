"""Thirteen users, four rooms: who finds no room free waits outside."""
import os, random, sys
from multiprocessing import BoundedSemaphore, Process, Semaphore, Value
from time import sleep, time_ns
from types import SimpleNamespace

def user(who, rooms):
    random.seed(f"{knob.seed} {who}")
    if not rooms.acquire():                                     #@acquire
        print(f"{who}: goes home without a room", flush=True)   #@home
        return
    sing(who)
    rooms.release()                                             #@release
    if who == "user-1" and knob.twice == "on":
        rooms.release()                                         #@again

def sing(who):
    stay = seconds(knob.stay)
    tally(inside, +1)                                           #@enter
    print(f"{who}: has a room", flush=True)                     #@has
    if stay > 0: sleep(length(stay) * knob.scale)               #@sing
    tally(inside, -1)                                           #@leave
    tally(served, +1)                                           #@served

def length(longest):
    if knob.length == "whole": return random.randint(0, int(longest))
    return random.uniform(0, longest)

class Counter:
    """A semaphore made at home: a number everybody looks at and changes."""
    def __init__(self, rooms):
        self.free = Value("i", rooms, lock=False)

    def acquire(self):
        looks = 1
        while self.free.value <= 0:                             #@test
            if looks == 100: return False
            looks += 1
            sleep(0.1 * knob.scale)                             #@poll
        self.free.value -= 1                                    #@take
        return True

    def release(self):
        self.free.value += 1                                    #@give

def tally(count, step):
    with count.get_lock():
        count.value += step
        if count is inside: most.value = max(most.value, count.value)

def seconds(text):
    return float(text.rstrip("ms")) / (1000 if text.endswith("ms") else 1)

knob = SimpleNamespace(rooms=4, users=13, stay="3s", length="any",
                       guard="semaphore", twice="off",
                       seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    inside, served, most = Value("i", 0), Value("i", 0), Value("i", 0)
    if knob.guard == "counter": rooms = Counter(knob.rooms)     #@counter
    if knob.guard == "bounded": rooms = BoundedSemaphore(knob.rooms)    #@bounded
    if knob.guard == "semaphore": rooms = Semaphore(knob.rooms)         #@semaphore
    names = [f"user-{n + 1}" for n in range(knob.users)]
    users = [Process(target=user, name=who, args=(who, rooms))
             for who in names]
    for process in users: process.start()                       #@start
    for process in users: process.join()                        #@join
    print("main: all have gone home", flush=True)               #@end
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: served={served.value}",
              f"max-inside={most.value}")
