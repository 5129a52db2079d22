"""Small programs whose behaviour Forkscope's own multiprocessing must share: cases.py CASE prints
what CPython makes of one. cases.cpp holds the same programs; a test compares what both print."""

import os
import signal
import sys
import time
from multiprocessing import (BoundedSemaphore, Event, Lock, Process, Queue, Semaphore, Value,
                             active_children, current_process, parent_process)
from queue import Empty, Full


def say(*words):
    print(*words, flush=True)


def tried(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__


def told(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def nothing():
    pass


def ended(target, *args):
    process = Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode


def lock():
    lock = Lock()
    say(lock.acquire(), lock.acquire(False), lock.acquire(True, 0.01))
    lock.release()
    say(told(lock.release))
    child = Process(target=lock.acquire)
    child.start()
    child.join()
    say(lock.acquire(False))
    lock.release()  # by another than took it
    say(lock.acquire(False))


def semaphore():
    permits = Semaphore(2)
    for _ in range(2):
        say(permits.get_value(), permits.acquire())
    say(permits.get_value(), permits.acquire(False), permits.acquire(True, 0.01))
    for _ in range(4):
        permits.release()
        say(permits.get_value())
    say(tried(lambda: Semaphore(-1)))


def bounded_semaphore():
    permits = BoundedSemaphore(2)
    say(permits.acquire(), permits.get_value())
    permits.release()
    say(told(permits.release), permits.get_value())


def event():
    event = Event()
    say(event.is_set(), event.wait(0), event.wait(0.01))
    event.set()
    event.set()
    say(event.is_set(), event.wait(), event.wait(0.01))
    event.clear()
    event.clear()
    say(event.is_set())
    child = Process(target=event.set)
    child.start()
    say(event.wait())
    child.join()


def life():
    process = Process(target=time.sleep, args=(0.05,), name="worker")
    say(process.is_alive(), process.exitcode, process.name, process.daemon, len(active_children()))
    process.start()
    say(process.is_alive(), process.exitcode, len(active_children()))
    process.join()
    say(process.is_alive(), process.exitcode, len(active_children()))


def terminate():
    process = Process(target=time.sleep, args=(10,))
    process.start()
    process.join(0)
    process.join(-1)
    say(process.is_alive(), process.exitcode)
    process.terminate()
    process.join()
    process.join()
    say(process.is_alive(), process.exitcode, len(active_children()))
    process.terminate()  # too late, and harmless


def kill():
    process = Process(target=time.sleep, args=(10,))
    process.start()
    process.kill()
    process.join()
    say(process.exitcode)


def fail():
    raise ValueError("no")


def to_itself(number):
    os.kill(os.getpid(), number)
    time.sleep(1)


def exit_codes():
    say(ended(nothing), ended(sys.exit), ended(sys.exit, 8), ended(sys.exit, "text"), ended(fail))
    say(ended(sys.exit, 300), ended(sys.exit, -1), ended(os._exit, 3))
    say(ended(to_itself, signal.SIGTERM), ended(to_itself, signal.SIGKILL),
        ended(to_itself, signal.SIGINT), ended(to_itself, signal.SIGUSR1))


def errors():
    process = Process(target=nothing)
    say(told(process.join))
    process.start()
    say(told(process.start))
    say(told(lambda: setattr(process, "daemon", True)))
    process.join()


def close():
    process = Process(target=time.sleep, args=(0.05,))
    process.start()
    say(tried(process.close))
    process.join()
    process.close()
    process.close()
    say(told(process.is_alive), "|", told(process.join), "|", told(process.terminate))


def start_one():
    Process(target=nothing).start()


def show_daemon():
    say("inside a daemon:", current_process().daemon, Process(target=nothing).daemon)


def daemon():
    say(Process(target=nothing).daemon, Process(target=nothing, daemon=True).daemon)
    for target in (show_daemon, start_one):
        process = Process(target=target, daemon=True)
        process.start()
        process.join()
        say(process.exitcode)


def outlive(event):
    event.wait()


def sleeper():
    Process(target=time.sleep, args=(10,), daemon=True).start()


def daemons_end():
    say(ended(sleeper))  # at once: its daemon is terminated


def queue_put():
    queue = Queue(6)
    for put in (lambda: queue.put(1), lambda: queue.put(2, True), lambda: queue.put(3, True, None),
                lambda: queue.put(4, False), lambda: queue.put(5, False, None),
                lambda: queue.put_nowait(6)):
        put()
    say(queue.full(), queue.qsize())
    for put in (lambda: queue.put(7, False), lambda: queue.put(7, False, None),
                lambda: queue.put_nowait(7), lambda: queue.put(7, True, 0.01),
                lambda: queue.put(7, False, 0.01)):
        say(tried(put))
    say([queue.get() for _ in range(6)], queue.full(), queue.empty())


def queue_get():
    queue = Queue()
    for get in (lambda: queue.get(False), lambda: queue.get_nowait(),
                lambda: queue.get(True, 0.01), lambda: queue.get(False, 0.01)):
        say(tried(get))
    child = Process(target=lambda: [queue.put(number) for number in range(4)])
    child.start()
    say(queue.get(True, None), queue.get(True), queue.get(timeout=5), queue.get())
    child.join()
    say(tried(queue.get_nowait), queue.empty())


def queue_size():
    queue = Queue()
    sizes = [queue.qsize()]
    queue.put(1)
    sizes.append(queue.qsize())
    queue.put(2)
    sizes.append(queue.qsize())
    queue.get()
    sizes.append(queue.qsize())
    queue.get()
    sizes.append(queue.qsize())
    say(sizes)


def queue_items():
    queue = Queue()
    for item in (None, True, 7, 2.5, "text", b"bytes", [1, "two", None], {"key": [3.0, False]}):
        queue.put(item)
        say(repr(queue.get()))


def queue_fork():
    queue = Queue()
    for number in range(10):
        queue.put(number)
    say([queue.get() for _ in range(10)])
    child = Process(target=lambda: [queue.put(number) for number in range(10, 20)])
    child.start()
    child.join()
    say([queue.get() for _ in range(10)], tried(lambda: queue.get(False)))


def queue_closed():
    queue = Queue()
    say(tried(queue.join_thread))
    queue.put(1)
    queue.close()
    say(tried(lambda: queue.put(2)), tried(queue.get))
    queue.join_thread()


def put_much(queue, cancel):
    for _ in range(4):
        queue.put("x" * 50_000)
    if cancel:
        queue.cancel_join_thread()


def join_before_drain():
    queue = Queue()
    process = Process(target=put_much, args=(queue, False))
    process.start()
    process.join(0.2)
    say(process.is_alive())  # its feeder can't get rid of everything
    say(sum(len(queue.get()) for _ in range(4)))
    process.join()
    say(process.exitcode)


def cancel_join_thread():
    queue = Queue()
    process = Process(target=put_much, args=(queue, True))
    process.start()
    process.join()
    say(process.exitcode)


def names_inside():
    say(current_process().name, parent_process().name)
    child = Process(target=lambda: say(current_process().name, parent_process().name))
    child.start()
    child.join()


def names():
    say(current_process().name, parent_process())
    child = Process(target=names_inside)
    say(child.name, Process(target=nothing).name)
    child.start()
    child.join()


def recurse(depth, queue):
    queue.put(depth)
    if depth < 2:
        for _ in range(2):
            child = Process(target=recurse, args=(depth + 1, queue))
            child.start()
            child.join()


def recursion():
    queue = Queue()
    recurse(0, queue)
    say(sorted(queue.get() for _ in range(7)))  # each process has a feeder of its own


def many():
    short = [Process(target=nothing) for _ in range(20)]
    for process in short:
        process.start()
    for process in short:
        process.join()
    say([process.exitcode for process in short])
    long = [Process(target=time.sleep, args=(100,)) for _ in range(20)]
    for process in long:
        process.start()
    for process in long:
        process.terminate()
    for process in long:
        process.join()
    say([process.exitcode for process in long])


def wait_for_children():
    pid = os.fork()
    if pid == 0:
        os._exit(3)
    taken, status = os.wait()
    say(taken == pid, os.waitstatus_to_exitcode(status), tried(os.wait))
    pid = os.fork()
    if pid == 0:
        time.sleep(0.1)
        os._exit(4)
    say(os.waitpid(pid, os.WNOHANG))
    taken, status = os.waitpid(pid, 0)
    say(taken == pid, status, tried(lambda: os.waitpid(pid, 0)))


def zombie():
    pid = os.fork()
    if pid == 0:
        os._exit(5)
    for _ in range(2):  # a look leaves it there
        say(os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT).si_status)
    os.kill(pid, signal.SIGKILL)
    say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    say(tried(lambda: os.kill(pid, signal.SIGKILL)))


def reap_all(number, frame):
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        say("reaped", os.waitstatus_to_exitcode(status))


def child_signal():
    signal.signal(signal.SIGCHLD, reap_all)
    if os.fork() == 0:
        os._exit(6)
    time.sleep(0.2)
    say(tried(os.wait))


def handler():
    seen = []
    signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
    os.kill(os.getpid(), signal.SIGUSR1)
    say(len(seen))
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR1)
    say(len(seen))


def until_told(ready):
    told = []
    signal.signal(signal.SIGTERM, lambda number, frame: told.append(number))
    ready.set()
    while not told:
        time.sleep(0.01)
    sys.exit(0)


def graceful():
    ready = Event()
    process = Process(target=until_told, args=(ready,))
    process.start()
    ready.wait()
    process.terminate()
    process.join()
    say(process.exitcode)


def isolation():
    number = [100]
    shared = Value("i", 100)

    def change():
        number[0] = 0
        shared.value = 0

    say(ended(change), number[0], shared.value)


if __name__ == "__main__":
    globals()[sys.argv[1]]()
