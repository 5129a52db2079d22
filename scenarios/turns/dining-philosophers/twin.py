"""A round table with a fork between any two seats. Who eats needs both."""
import os, random, sys
from multiprocessing import Lock, Process, Semaphore, Value
from time import sleep, time_ns
from types import SimpleNamespace

def eat(who):
    print(f"{who}: eats", flush=True)                           #@eats
    pause()                                                     #@eat
    with meals.get_lock(): meals.value += 1                     #@meal

def dine(who, first, second, waiter):
    if waiter: waiter.acquire()                                 #@ask
    first.acquire()                                             #@first
    pause()                                                     #@hold
    if second.acquire(block=knob.order != "try"):               #@second
        eat(who)
        second.release()                                        #@put-second
    else:
        print(f"{who}: no second fork, no meal", flush=True)    #@skips
    first.release()                                             #@put-first
    if waiter: waiter.release()                                 #@thank

def philosopher(who, first, second, waiter):
    random.seed(f"{knob.seed} {who}")
    for _ in range(knob.rounds):
        pause()                                                 #@think
        dine(who, first, second, waiter)

def pause():
    if knob.delay == "random": sleep(random.uniform(0, 1) * knob.scale)

knob = SimpleNamespace(seats=5, rounds=1, order="naive", delay="none",
                       seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    forks = [Lock() for _ in range(knob.seats)]                 #@forks
    waiter, meals = None, Value("i", 0)
    if knob.order == "waiter": waiter = Semaphore(knob.seats - 1)     #@waiter
    table = []
    for seat in range(knob.seats):
        pair = [seat, (seat + 1) % knob.seats]                  #@left-right
        if knob.order == "ordered": pair.sort()                 #@low-high
        first, second = [forks[n] for n in pair]
        who = f"philosopher-{seat + 1}"
        table.append(Process(target=philosopher,
                             args=(who, first, second, waiter)))
    for process in table: process.start()                       #@start
    for process in table: process.join()                        #@join
    print("main: the table is cleared", flush=True)             #@done
    if "TWIN_OUTCOME" in os.environ: print(f"outcome: meals={meals.value}")
