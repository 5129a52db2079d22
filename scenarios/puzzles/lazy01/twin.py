"""A lift for two, a group of one, a group of two, and an attendant."""
import os, sys
from multiprocessing import Lock, Process, Value
from types import SimpleNamespace

def group(who, size, door, inside):
    door.acquire()                                              #@acquire
    there = inside.value                                        #@look
    if knob.fixed == "on" and there + size > 2:                 #@full
        print(f"{who}: too full, takes the stairs", flush=True) #@stairs
    else:
        inside.value = there + size                             #@enter
        print(f"{who}: gets in", flush=True)                    #@gets-in
    door.release()                                              #@release

def attendant(door, inside):
    door.acquire()                                              #@stop
    number = inside.value                                       #@count
    door.release()                                              #@go
    seen.value = number                                         #@seen
    print(f"attendant: {number} inside", flush=True)            #@print-seen

knob = SimpleNamespace(fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    door, seen = Lock(), Value("i", 0)
    inside = Value("i", 0, lock=False)
    people = [
        Process(target=group, args=("group-1", 1, door, inside)),
        Process(target=group, args=("group-2", 2, door, inside)),
        Process(target=attendant, args=(door, inside))]
    for process in people: process.start()                      #@start
    for process in people: process.join()                       #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: seen={seen.value} inside={inside.value}")
