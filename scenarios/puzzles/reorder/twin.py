"""You pay me one yuan. Two books say so: what you paid, what I received."""
import os, sys
from multiprocessing import Lock, Process, Value
from types import SimpleNamespace

def clerk(who):
    if knob.fixed == "on": lock.acquire()                       #@acquire
    paid.value = 1                                              #@pay
    received.value = 1                                          #@receive
    if knob.fixed == "on": lock.release()                       #@release
    print(f"{who}: booked", flush=True)                         #@booked

def auditor():
    if knob.fixed == "on": lock.acquire()                       #@look
    first = paid.value                                          #@see-paid
    second = received.value                                     #@see-received
    if knob.fixed == "on": lock.release()                       #@looked
    gap.value = first - second                                  #@gap
    print(f"auditor: {first} paid, {second} received", flush=True)  #@report

knob = SimpleNamespace(setters=1, fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    lock, gap = Lock(), Value("i", 0)
    paid, received = (Value("i", 0, lock=False) for _ in range(2))
    names = [f"clerk-{n + 1}" for n in range(knob.setters)]
    people = [Process(target=clerk, args=(who,)) for who in names]
    people.append(Process(target=auditor))
    for process in people: process.start()                      #@start
    for process in people: process.join()                       #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: gap={gap.value}")
