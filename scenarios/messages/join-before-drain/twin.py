"""A child has put something into a queue. Wait for the child, or read first?"""
import os, sys
from multiprocessing import Process, Queue
from types import SimpleNamespace

def child(q):
    for n in range(1, knob.items + 1):
        q.put(f"item {n} ".ljust(knob.size * 1024, "."))        #@put
        print(f"child: has put item {n}", flush=True)           #@print-put
    print("child: its work is done", flush=True)                #@work-done

def drain(q):
    got = 0
    for n in range(1, knob.items + 1):
        q.get()                                                 #@get
        got += 1                                                #@count
        print(f"main: got item {n}", flush=True)                #@print-got
    return got

knob = SimpleNamespace(items=2, size=40, order="join-first", scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    q = Queue()                                                 #@queue
    process = Process(target=child, args=(q,))
    process.start()                                             #@start
    if knob.order == "join-first": process.join()               #@join-first
    got = drain(q)
    if knob.order == "drain-first": process.join()              #@join-last
    print("main: the child has ended", flush=True)              #@done
    if "TWIN_OUTCOME" in os.environ: print(f"outcome: got={got}")
