"""A parent that ends first, and what becomes of its child."""
import os, sys
from multiprocessing import Process, Value
from time import sleep
from types import SimpleNamespace

def child(n, father):
    who = f"child-{n}"
    before = os.getppid()                                       #@before
    print(f"{who}: my parent is pid {before}", flush=True)      #@first
    pause(knob.work)                                            #@work
    now = os.getppid()                                          #@now
    if now == father:
        print(f"{who}: it is my parent still", flush=True)      #@still
    else:
        with adopted.get_lock(): adopted.value += 1             #@adopted
        print(f"{who}: now my parent is pid {now}", flush=True) #@moved
    print(f"{who}: my work is done", flush=True)                #@done
    with finished.get_lock(): finished.value += 1               #@finished

def stay():
    pause("3600s" if knob.ends == "killed" else knob.stay)      #@stay

def with_fork(self):
    for n in range(knob.children):
        if os.fork() != 0: continue                             #@fork
        child(n + 1, self)
        os._exit(0)                                             #@exit
    if knob.waits == "off": return stay()
    for n in range(knob.children): os.wait()                    #@wait

def with_process(self):
    processes = [Process(target=child, args=(n + 1, self))
                 for n in range(knob.children)]
    for process in processes: process.start()                   #@start
    if knob.waits == "off": return stay()
    for process in processes: process.join()                    #@join

def father():
    self = os.getpid()                                          #@self
    if knob.by == "process": with_process(self)
    else: with_fork(self)
    print("father: I end now", flush=True)                      #@farewell
    if knob.ends == "_exit": os._exit(0)                        #@leave

def pause(length):    # 500ms or 2s
    number = float(length.rstrip("ms"))
    sleep(number * (0.001 if length.endswith("ms") else 1) * knob.scale)

knob = SimpleNamespace(children=1, waits="off", by="fork", ends="return",
                       stay="2s", work="4500ms", scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    adopted, finished = Value("i", 0), Value("i", 0)
    process = Process(target=father)
    process.start()                                             #@begin
    if knob.ends == "killed":
        pause(knob.stay)
        process.terminate()                                     #@terminate
    process.join()                                              #@last
    print("main: father ended, exit code", process.exitcode, flush=True)    #@end
    if "TWIN_OUTCOME" in os.environ:
        while finished.value < knob.children: sleep(0.01)
        print(f"outcome: adopted={adopted.value} finished={finished.value}")
