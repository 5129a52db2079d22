"""Two painters, one brush, one pot of paint: each needs both."""
import os, sys
from multiprocessing import Lock, Process, Value
from types import SimpleNamespace

def painter(who, first, second):
    first.acquire()                                             #@first
    second.acquire()                                            #@second
    print(f"{who}: paints", flush=True)                         #@paints
    with painted.get_lock(): painted.value += 1                 #@painted
    second.release()                                            #@give-second
    first.release()                                             #@give-first

knob = SimpleNamespace(fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    brush, paint, painted = Lock(), Lock(), Value("i", 0)
    same = knob.fixed == "on"                                   #@order
    first, second = (brush, paint) if same else (paint, brush)
    painters = [
        Process(target=painter, args=("painter-1", brush, paint)),
        Process(target=painter, args=("painter-2", first, second))]
    for process in painters: process.start()                    #@start
    for process in painters: process.join()                     #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: painted={painted.value}")
