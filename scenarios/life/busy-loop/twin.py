"""A watcher that waits for a sign: by looking all the time, or asleep?"""
import os, sys
from multiprocessing import Event, Process, Value
from time import process_time, sleep
from types import SimpleNamespace

def poll(sign):
    looks = 1
    while not sign.is_set(): looks += 1                         #@poll
    return looks

def look_and_sleep(sign):
    looks = 1
    while not sign.is_set():                                    #@look
        sleep(0.3 * knob.scale)                                 #@sleep
        looks += 1
    return looks

def look_and_compute(sign):
    looks = 1
    while not sign.is_set():                                    #@look-again
        compute(0.6 * knob.scale)                               #@compute
        looks += 1
    return looks

def as_in_the_notes():
    a = 1
    while True:
        if a > 0: continue                                      #@spin
        for i in range(10): a = a + a
        sleep(1)                                                #@never

def watch(sign):
    looks = 1
    if knob.wait == "poll": looks = poll(sign)
    if knob.wait == "sleep": looks = look_and_sleep(sign)
    if knob.wait == "compute": looks = look_and_compute(sign)
    if knob.wait == "notes": looks = as_in_the_notes()
    if knob.wait == "event": sign.wait()                        #@wait
    cpu = round(process_time() * 1000)                          #@cpu
    counted.value = looks                                       #@tally
    print(f"watcher: sees it, {looks} looks,",
          f"{cpu} ms of CPU", flush=True)                       #@seen

def compute(seconds):
    end = process_time() + seconds
    while process_time() < end: pass

knob = SimpleNamespace(wait="poll", after=5, seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    sign, counted = Event(), Value("i")
    watcher = Process(name="watcher", target=watch, args=(sign,))
    watcher.start()                                             #@start
    sleep(knob.after * knob.scale)                              #@after
    print("main: gives the sign", flush=True)                   #@print
    sign.set()                                                  #@set
    if knob.wait == "notes": watcher.terminate()                #@terminate
    watcher.join()                                              #@join
    print(f"main: exit code {watcher.exitcode}", flush=True)    #@exitcode
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: looks={counted.value}",
              f"exitcode={watcher.exitcode}")
