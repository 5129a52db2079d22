"""Ten writers, ten readers, and a queue with three places."""
import os, random, sys
from multiprocessing import Process, Queue, Semaphore, Value
from queue import Empty, Full
from time import sleep, time_ns
from types import SimpleNamespace

def put(q, item):
    if knob.write == "wait": q.put(item)                        #@put
    if knob.write == "nowait": q.put_nowait(item)               #@put-nowait
    if knob.write == "timeout": q.put(item, timeout=scaled(1))  #@put-timeout

def write(who, item, q, told):
    while True:
        try:
            put(q, item)
            break
        except Full:
            print(f"{who}: Full, no place for {item}", flush=True)    #@full
        if knob.write == "timeout": return                      #@give-up
        sleep(scaled(random.uniform(0.2, 0.8)))                 #@again
    if knob.read == "poll": told.release()                      #@tell
    count(written)                                              #@count-put
    print(f"{who}: put {item}", flush=True)                     #@print-put

def writer(who, items, q, told):
    arrive(who, together=0, readers_late=1, writers_late=3)     #@write
    for item in items: write(who, item, q, told)

def get(q):
    if knob.read == "timeout": return q.get(timeout=scaled(2))  #@get-timeout
    return q.get()                                              #@get

def is_fooled(who, q, told):
    told.acquire()                                              #@told
    if not q.empty(): return False                              #@empty
    size = q.qsize()                                            #@qsize
    print(f"{who}: empty() says True, qsize() {size}", flush=True)    #@fooled
    return True

def reader(who, share, q, told):
    arrive(who, together=0, readers_late=5, writers_late=0)     #@read
    for _ in range(share):
        if knob.read == "poll" and is_fooled(who, q, told): return
        try:
            item = get(q)
        except Empty:
            print(f"{who}: Empty, nothing came", flush=True)    #@nothing
            return
        count(taken)                                            #@count-got
        print(f"{who}: got {item}", flush=True)                 #@print-got
        work = float(knob.work.removesuffix("ms")) / 1000
        if work: sleep(scaled(work))                            #@work

def arrive(who, **latest):
    random.seed(f"{knob.seed} {who}")
    last = latest[knob.arrival.replace("-", "_")]
    if last: sleep(scaled(random.uniform(0, last)))             #@arrive

def scaled(seconds):
    return seconds * knob.scale

def count(number):
    with number.get_lock(): number.value += 1

knob = SimpleNamespace(writers=10, readers=10, maxsize=3, items=1,
                       write="wait", read="wait", work="0ms",
                       arrival="readers-late", seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    q, told = Queue(knob.maxsize), Semaphore(0)                 #@queue
    written, taken = Value("i", 0), Value("i", 0)
    every, more = divmod(knob.writers * knob.items, knob.readers)
    processes = []
    for n in range(knob.writers):
        items = range(n * knob.items + 1, (n + 1) * knob.items + 1)
        processes.append(Process(target=writer,
                                 args=(f"writer-{n + 1}", items, q, told)))
    for n in range(knob.readers):
        share = every + (n < more)
        processes.append(Process(target=reader,
                                 args=(f"reader-{n + 1}", share, q, told)))
    for process in processes: process.start()                   #@start
    for process in processes: process.join()                    #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: put={written.value} got={taken.value}")
