"""Children that have ended, and a parent that does not ask for them."""
import os, signal, sys
from multiprocessing import Process, Value
from time import sleep
from types import SimpleNamespace

def child(n):
    print(f"child-{n}: my work is done", flush=True)            #@work
    os._exit(n)                                                 #@exit

def make(n):
    if knob.by == "process":
        processes.append(Process(target=child, args=(n,)))
        processes[-1].start()                                   #@start
        pids.append(processes[-1].pid)
        return
    pid = os.fork()                                             #@fork
    if pid == 0: child(n)
    pids.append(pid)

def look():
    zombies = 0
    for n, pid in enumerate(pids, 1):
        dead = state(pid) == "Z"                                #@look
        print(f"child-{n}:", "Z <defunct>" if dead else "gone", flush=True)    #@print
        zombies += dead
    return zombies

def shoot(n, pid):
    os.kill(pid, signal.SIGKILL)                                #@kill
    print(f"child-{n}: kill -9, still {state(pid)}", flush=True)    #@still
    kept = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)    #@peek
    print(f"child-{n}: the kernel keeps exit code {kept.si_status}", flush=True)    #@kept

def collect(number, frame):    # one SIGCHLD may stand for several children
    try:
        while os.waitpid(-1, os.WNOHANG)[0] > 0: pass           #@collect
    except ChildProcessError: pass    # there are no children left

def take():
    for process in processes: process.join()                    #@join
    if processes: return
    for pid in pids: os.waitpid(pid, 0)                         #@waitpid

def parent():
    if knob.cure == "handler":
        signal.signal(signal.SIGCHLD, collect)                  #@handler
    for n in range(knob.children):
        make(n + 1)
        sleep(0.3 * knob.scale)                                 #@next
    zombies.value = look()                                      #@zombies
    if zombies.value > 0: shoot(knob.children, pids[-1])
    if knob.cure == "wait": take()
    print("parent: has other things to do", flush=True)         #@busy
    sleep(seconds(knob.rest) * knob.scale)                      #@rest
    left.value = look()                                         #@left
    print("parent: ends", flush=True)                           #@end

def state(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(") ")[2][0]
    except FileNotFoundError: return "-"

def seconds(text):    # 300ms or 3s
    if text.endswith("ms"): return float(text[:-2]) / 1000
    return float(text[:-1])

knob = SimpleNamespace(children=3, cure="none", by="fork", rest="3s", scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    processes, pids = [], []
    zombies, left = Value("i", 0), Value("i", 0)
    process = Process(target=parent)
    process.start()                                             #@begin
    if knob.cure == "parent-ends":
        sleep((0.3 * knob.children + 1.5) * knob.scale)         #@later
        process.terminate()                                     #@terminate
    process.join()                                              #@last
    print("main: the parent ended, exit code", process.exitcode, flush=True)    #@done
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: zombies={zombies.value} left={left.value}")
