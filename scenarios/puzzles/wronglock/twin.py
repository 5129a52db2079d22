"""A museum with three doors counts its visitors: one at each door."""
import os, sys
from multiprocessing import Lock, Process, Value
from types import SimpleNamespace

def door(who, lock, visitors):
    lock.acquire()                                              #@acquire
    number = visitors.value                                     #@read
    visitors.value = number + 1                                 #@write
    lock.release()                                              #@release
    print(f"{who}: lets in one visitor", flush=True)            #@lets-in

knob = SimpleNamespace(fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    front, visitors = Lock(), Value("i", 0, lock=False)
    back = front if knob.fixed == "on" else Lock()              #@locks
    doors = [
        Process(target=door, args=("front", front, visitors)),
        Process(target=door, args=("back-1", back, visitors)),
        Process(target=door, args=("back-2", back, visitors))]
    for process in doors: process.start()                       #@start
    for process in doors: process.join()                        #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: visitors={visitors.value}")
