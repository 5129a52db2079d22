"""What the same costs in CPython's multiprocessing: peers.py lock|start|queue prints nanoseconds."""

import multiprocessing
import sys
import time


def lock_pair(count=1_000_000):
    lock = multiprocessing.Lock()
    acquire, release = lock.acquire, lock.release
    begin = time.perf_counter_ns()
    for _ in range(count):
        acquire()
        release()
    return (time.perf_counter_ns() - begin) / count


def nothing():
    pass


def start_and_join(count=200):
    begin = time.perf_counter_ns()
    for _ in range(count):
        process = multiprocessing.Process(target=nothing)
        process.start()
        process.join()
    return (time.perf_counter_ns() - begin) / count


def put_all(queue, count):
    for _ in range(count):
        queue.put(b"x" * 64)


def queue_of_messages(count=20_000):
    queue = multiprocessing.Queue()
    producer = multiprocessing.Process(target=put_all, args=(queue, count))
    producer.start()
    begin = time.perf_counter_ns()
    for _ in range(count):
        queue.get()
    took = time.perf_counter_ns() - begin
    producer.join()
    return took / count


if __name__ == "__main__":
    print({"lock": lock_pair, "start": start_and_join, "queue": queue_of_messages}[sys.argv[1]]())
