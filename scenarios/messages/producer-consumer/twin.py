"""Producers that look before they put, a consumer that prints even numbers."""
import os, random, sys
from multiprocessing import Lock, Process, Queue, Value
from time import sleep, time_ns
from types import SimpleNamespace

def put(who, q, lock):
    product = random.randint(0, 10)                             #@make
    pause(0, 0.1, 0.3)                                          #@think
    locked = covers("put")
    if locked: lock.acquire()                                   #@acquire
    q.put(product)                                              #@put
    if locked: lock.release()                                   #@release
    size = q.qsize()                                            #@after
    count(produced, most=size)                                  #@produced
    print(f"{who}: put {product}, now {size} in the queue", flush=True)    #@print-put

def look_and_put(who, q, lock):
    locked = covers("section")
    if locked: lock.acquire()                                   #@acquire
    size = q.qsize()                                            #@look
    room = size < knob.bound                                    #@check
    if room:
        put(who, q, lock)
    else:
        print(f"{who}: queue is {size}, stop produce", flush=True)    #@stop
    if locked: lock.release()                                   #@release
    return room

def producer(who, q, lock):
    random.seed(f"{knob.seed} {who}")
    for _ in range(knob.rounds):
        if knob.limit == "maxsize":
            put(who, q, lock)
            pause(10, 0.5, 1)                                   #@rest
        elif look_and_put(who, q, lock):
            pause(10, 0.5, 1)                                   #@rest
        else:
            pause(1, 0.4, 0.8)                                  #@again

def sees_something(q):
    size = q.qsize()                                            #@peek
    print(f"consumer: {size} in the queue", flush=True)         #@saw
    return size > 0

def consumer(q):
    random.seed(f"{knob.seed} consumer")
    for _ in range(knob.producers * knob.rounds):
        if knob.limit == "maxsize" or sees_something(q):
            product = q.get()                                   #@get
            count(consumed)                                     #@consumed
            if product % 2 == 0:                                #@even
                print(f"consumer: {product}", flush=True)       #@print-even
        pause(5, 0.4, 1)                                        #@digest

def covers(scope):
    return knob.lock == "on" and knob.limit == "qsize" and knob.scope == scope

def pause(notes, low, high):
    long = dict(none=0, notes=notes, random=random.uniform(low, high))
    if long[knob.delay]: sleep(long[knob.delay] * knob.scale)

def count(number, most=0):
    with number.get_lock():
        number.value += 1
        largest.value = max(largest.value, most)

knob = SimpleNamespace(producers=2, rounds=6, bound=2, lock="off",
                       scope="section", limit="qsize", delay="random",
                       seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    q = Queue(knob.bound if knob.limit == "maxsize" else 0)     #@queue
    lock = Lock()
    produced, consumed, largest = (Value("i", 0) for _ in range(3))
    processes = [Process(target=producer, args=(f"producer-{n + 1}", q, lock))
                 for n in range(knob.producers)]
    processes.append(Process(target=consumer, args=(q,)))
    for process in processes: process.start()                   #@start
    for process in processes: process.join()                    #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: produced={produced.value}",
              f"consumed={consumed.value} max-size={largest.value}")
