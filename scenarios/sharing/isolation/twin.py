"""A number, a child that changes it, and a parent that looks again."""
import os, sys
from multiprocessing import Array, Process, Value
from types import SimpleNamespace

n = 100  # a variable: every process has one of its own         #@variable

def look(shared):
    return shared.value if shared else n                        #@get

def change(shared, number):
    global n
    if shared: shared.value = number                            #@set-shared
    else: n = number                                            #@set-own

def child(shared):
    found = look(shared)                                        #@find
    outcome[0] = found                                          #@tally-found
    print(f"child: finds n = {found}", flush=True)              #@found

    change(shared, 0)                                           #@change
    number = look(shared)                                       #@look-in-child
    outcome[1] = number                                         #@tally-child
    print(f"child: now n = {number}", flush=True)               #@print-in-child

knob = SimpleNamespace(shared="off", parent="never", join="on",
                       seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    outcome = Array("i", 3)
    shared = Value("i", n) if knob.shared == "on" else None     #@share
    process = Process(name="child", target=child, args=(shared,))
    if knob.parent == "before": change(shared, 50)              #@before
    process.start()                                             #@start
    if knob.parent == "after": change(shared, 50)               #@after
    if knob.join == "on": process.join()                        #@join

    number = look(shared)                                       #@look-in-main
    outcome[2] = number                                         #@tally-parent
    print(f"main: n = {number}", flush=True)                    #@print-in-main
    if "TWIN_OUTCOME" in os.environ:
        process.join()  # as the end of the program would do anyway
        found, changed, parent = outcome
        print(f"outcome: found={found} child={changed} parent={parent}")
