"""A worker is told to end in the middle of its work: what stays behind?"""
import os, signal, sys
from multiprocessing import Lock, Process, Value
from time import sleep
from types import SimpleNamespace

def helper():
    print("helper: begins a long job", flush=True)              #@helper
    pause("4500ms")                                             #@helper-works
    print("helper: job done", flush=True)                       #@helper-done
    finished.value += 1                                         #@helper-finished

def farewell(number, frame):
    print("worker: SIGTERM! I put things in order", flush=True) #@farewell
    raise SystemExit(0)                                         #@leave

def work():
    print("worker: at work", flush=True)                        #@at-work
    pause(knob.work)                                            #@work
    print("worker: work done", flush=True)                      #@work-done

def worker(lock):
    if knob.handler == "on":
        signal.signal(signal.SIGTERM, farewell)                 #@handler
    child = Process(target=helper)
    if knob.child == "on": child.start()                        #@child
    if knob.lock == "off": return work()
    with lock:                                                  #@with
        work()

def waiter(who, lock):
    pause("500ms")                                              #@later
    patience = seconds(knob.patience) * knob.scale
    if patience: got = lock.acquire(timeout=patience)           #@timeout
    else: got = lock.acquire()                                  #@acquire
    if not got:
        print(f"{who}: gives up", flush=True)                   #@gives-up
        return
    print(f"{who}: gets in", flush=True)                        #@gets-in
    with entered.get_lock(): entered.value += 1                 #@entered
    lock.release()                                              #@release

def end(process):
    if knob.by == "kill": process.kill()                        #@kill
    else: process.terminate()                                   #@terminate
    alive = process.is_alive()                                  #@is-alive
    print("main: is_alive() says", alive, flush=True)           #@says
    process.join()                                              #@join
    print("main: worker ended, exit code", process.exitcode, flush=True)    #@code

def seconds(text):    # 500ms or 2s
    return float(text.rstrip("ms")) * (0.001 if text.endswith("ms") else 1)

def pause(length): sleep(seconds(length) * knob.scale)

knob = SimpleNamespace(handler="off", lock="on", child="off", by="terminate",
                       waiters=3, patience="0ms", work="4s", scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    lock, entered, finished = Lock(), Value("i", 0), Value("i", 0)
    first = Process(target=worker, args=(lock,))
    first.start()                                               #@start
    waiters = [Process(target=waiter, args=(f"waiter-{n + 1}", lock))
               for n in range(knob.waiters)]
    for process in waiters: process.start()                     #@start-waiter
    pause("2s")                                                 #@sleep
    end(first)
    for process in waiters: process.join()                      #@join-waiter
    print("main: everybody is done", flush=True)                #@done
    if "TWIN_OUTCOME" in os.environ:
        while knob.child == "on" and not finished.value: sleep(0.01)
        print(f"outcome: entered={entered.value}",
              f"helper-finished={finished.value} exit-code={first.exitcode}")
