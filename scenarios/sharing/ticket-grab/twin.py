"""Twenty clients, five tickets, and a file for a database."""
import json, os, random, sys
from multiprocessing import Lock, Process, Value
from time import sleep, time_ns
from types import SimpleNamespace

def look(who):
    count = load()                                              #@look
    print(f"{who}: {count} left", flush=True)                   #@print-left

def buy(who, lock):
    count = load()                                              #@read
    pause(0.1)                                                  #@think
    if count > 0:                                               #@check
        pause(0.2)                                              #@decide
        if covers("write"): lock.acquire()                      #@acquire
        save(count - 1)
        if covers("write"): lock.release()                      #@release
        with sold.get_lock(): sold.value += 1                   #@tally
        print(f"\033[32m{who}: bought a ticket\033[0m", flush=True)    #@bought
    else:
        print(f"\033[31m{who}: sold out\033[0m", flush=True)    #@soldout

def client(who, lock):
    random.seed(f"{knob.seed} {who}")
    if knob.arrival == "spread":
        sleep(random.uniform(0, 2) * knob.scale)                #@arrive
    if knob.scope == "private": lock = Lock()
    if knob.search == "outside": look(who)
    if covers("recheck") and load() == 0:                       #@recheck
        print(f"\033[31m{who}: sold out\033[0m", flush=True)    #@soldout
        return
    whole = covers("section", "private", "recheck")
    if whole: lock.acquire()                                    #@acquire
    if knob.search == "inside": look(who)
    buy(who, lock)
    if whole: lock.release()                                    #@release

def load():
    if knob.file == "value": return left.value
    with open("tickets.json") as file:
        return json.load(file)["count"]

def save(count):
    if knob.file == "value":
        left.value = count                                      #@write
        return
    name = "tickets.json" if knob.file == "json" else f"{os.getpid()}.json"
    with open(name, "w") as file:                               #@open
        json.dump({"count": count}, file)                       #@write
    if knob.file == "rename": os.replace(name, "tickets.json")

def covers(*scopes):
    return knob.lock == "on" and knob.scope in scopes

def pause(longest):
    part = dict(none=0, fixed=1, random=random.random())[knob.delay]
    if part: sleep(longest * part * knob.scale)

knob = SimpleNamespace(clients=20, tickets=5, lock="off", scope="section",
                       search="inside", file="json", delay="random",
                       arrival="spread", seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    lock, sold, left = Lock(), Value("i", 0), Value("i", 0)
    save(knob.tickets)
    clients = [Process(target=client, args=(f"client-{n + 1}", lock))
               for n in range(knob.clients)]
    for process in clients: process.start()                     #@start
    for process in clients: process.join()                      #@join
    if "TWIN_OUTCOME" in os.environ:
        errors = sum(process.exitcode != 0 for process in clients)
        print(f"outcome: sold={sold.value} left={load()}",
              f"decode-errors={errors}")
