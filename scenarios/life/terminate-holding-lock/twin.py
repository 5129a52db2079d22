"""A child is terminated, perhaps while it holds the lock others wait for."""
import fcntl, os, random, sys
from multiprocessing import Lock, Process, Value
from time import sleep, time_ns
from types import SimpleNamespace

class RobustLock:
    """Python has none, but a lock on a file opens when its owner ends."""
    def acquire(self):
        self.file = open("lock", "a+")
        fcntl.flock(self.file, fcntl.LOCK_EX)
        self.file.seek(0)
        self.owner_died = self.file.read() == "taken"
        self.note("taken")

    def release(self):
        self.note("")
        self.file.close()

    def note(self, text):
        self.file.truncate(0)
        print(text, end="", file=self.file, flush=True)

def child(lock, work):
    random.seed(f"{knob.seed} child")
    lock.acquire()                                              #@take
    pause(1)                                                    #@working
    work.value = 1                                              #@work
    pause(1)                                                    #@finishing
    lock.release()                                              #@give-back

def waiter(who, lock):
    random.seed(f"{knob.seed} {who}")
    pause(0.5)                                                  #@later
    lock.acquire()                                              #@acquire
    if knob.robust == "on" and lock.owner_died:
        print(f"{who}: its owner died in the middle of its work", flush=True)    #@told
    print(f"{who}: gets in", flush=True)                        #@gets-in
    with entered.get_lock(): entered.value += 1                 #@entered
    lock.release()                                              #@release

def pause(seconds):
    part = dict(none=0, fixed=1, random=random.uniform(0, 2))[knob.delay]
    if part: sleep(seconds * part * knob.scale)

knob = SimpleNamespace(waiters=2, robust="off", delay="none",
                       seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    lock = RobustLock() if knob.robust == "on" else Lock()      #@lock
    work, entered = Value("i", 0), Value("i", 0)
    victim = Process(target=child, args=(lock, work))
    victim.start()                                              #@start
    waiters = [Process(target=waiter, args=(f"waiter-{n + 1}", lock))
               for n in range(knob.waiters)]
    for process in waiters: process.start()                     #@start-waiter
    pause(1.5)                                                  #@patience
    victim.terminate()                                          #@terminate
    victim.join()                                               #@join
    print("main: the child has ended:", victim.exitcode, flush=True)    #@code
    for process in waiters: process.join()                      #@join-waiter
    print("main: everybody is done", flush=True)                #@done
    if "TWIN_OUTCOME" in os.environ: print(f"outcome: entered={entered.value}")
