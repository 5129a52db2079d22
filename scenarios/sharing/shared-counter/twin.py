"""A few processes count with one number in shared memory."""
import os, sys
from multiprocessing import Process, Value
from types import SimpleNamespace

def add_one(counter):
    counter.value += 1                                          #@add

def worker(who, counter):
    for _ in range(knob.increments):
        if knob.lock == "on":
            with counter.get_lock():                            #@with
                add_one(counter)
        else:
            add_one(counter)
    print(f"{who}: has added {knob.increments}", flush=True)    #@print-added

knob = SimpleNamespace(processes=2, increments=2, lock="off", scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    counter = Value("i", 0)                                     #@counter
    workers = [Process(target=worker, args=(f"worker-{n + 1}", counter))
               for n in range(knob.processes)]
    for process in workers: process.start()                     #@start
    for process in workers: process.join()                      #@join
    total = counter.value                                       #@look
    print(f"main: the counter says {total}", flush=True)        #@print-total
    if "TWIN_OUTCOME" in os.environ: print(f"outcome: total={total}")
