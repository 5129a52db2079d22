"""Four workers that sleep. How long does main wait for all of them?"""
import os, random, sys
from multiprocessing import Process
from time import monotonic, sleep, time_ns
from types import SimpleNamespace

SECONDS = [2, 3, 1, 4]  # of worker 4, 1, 2, 3, and so on

def work(who, seconds):
    random.seed(f"{knob.seed} {who}")
    if knob.work == "random": seconds = random.randint(1, 4)    #@draw
    print(f"{who}: works {seconds} s", flush=True)              #@begin
    sleep(seconds * knob.scale)                                 #@work
    print(f"{who}: ends", flush=True)                           #@end

def wait_for(worker):
    if knob.join == "wait": worker.join()                       #@join
    if knob.join == "timeout": worker.join(1.1 * knob.scale)    #@join-timeout

knob = SimpleNamespace(workers=4, start="all", join="wait", work="fixed",
                       seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    workers = []
    for n in range(1, knob.workers + 1):
        who = f"worker-{n}"
        workers.append(Process(name=who, target=work,
                               args=(who, SECONDS[n % 4])))
    begin = monotonic()                                         #@clock

    for worker in workers:
        worker.start()                                          #@start
        if knob.start == "each": wait_for(worker)
    for worker in workers:
        if knob.start == "all": wait_for(worker)

    seconds = round((monotonic() - begin) / knob.scale)         #@look-at-clock
    ended = 0
    for worker in workers:
        if worker.exitcode is not None: ended += 1              #@look
    outcome = f"seconds={seconds}"                              #@tally-seconds
    outcome += f" ended={ended}"                                #@tally-ended
    print(f"main: goes on after {seconds} s,",
          f"{ended} workers have ended", flush=True)            #@go-on
    for worker in workers: worker.join() # as its end would do anyway
    if "TWIN_OUTCOME" in os.environ: print("outcome:", outcome)
