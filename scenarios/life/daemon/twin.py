"""Two children of one parent, and what a daemon is good for."""
import os, sys
from multiprocessing import Array, Process, Value
from time import sleep
from types import SimpleNamespace

def grandchild():
    print("grandchild: my work is done", flush=True)            #@grandchild

def make_child():
    child = Process(target=grandchild)
    try:
        child.start()                                           #@child
    except AssertionError:
        refused.value += 1                                      #@refused
        raise                                                   #@raise

def foo():
    print("foo: 123", flush=True)                               #@foo
    if knob.child == "on": make_child()
    pause(knob.foo)                                             #@foo-works
    print("foo: end123", flush=True)                            #@foo-ends
    finished[0] += 1                                            #@foo-finished

def bar():
    print("bar: 456", flush=True)                               #@bar
    pause(knob.bar)                                             #@bar-works
    print("bar: end456", flush=True)                            #@bar-ends
    finished[1] += 1                                            #@bar-finished

def set_too_late(process):
    try:
        process.daemon = knob.daemon == "on"                    #@too-late
    except AssertionError as error:
        print("parent: AssertionError:", error, flush=True)     #@told
        refused.value += 1                                      #@late-refused

def parent():
    late = knob.set == "after"
    first, second = Process(target=foo), Process(target=bar)
    if not late: first.daemon = knob.daemon == "on"             #@daemon
    first.start()                                               #@start-foo
    if late: set_too_late(first)
    second.start()                                              #@start-bar
    pause("3600s" if knob.ends == "killed" else knob.stay)      #@stay
    if knob.join == "on": first.join()                          #@join
    print("parent: main-------", flush=True)                    #@line
    if knob.ends == "_exit": os._exit(0)                        #@leave

def pause(length):    # 500ms or 2s
    number = float(length.rstrip("ms"))
    sleep(number * (0.001 if length.endswith("ms") else 1) * knob.scale)

knob = SimpleNamespace(daemon="off", join="off", child="off", set="before",
                       ends="return", stay="1s", foo="3s", bar="3500ms",
                       scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    refused, finished = Value("i", 0), Array("i", 2)
    process = Process(target=parent)
    process.start()                                             #@begin
    if knob.ends == "killed":
        pause(knob.stay)
        process.kill()                                          #@kill
    process.join()                                              #@last
    print("main: parent ended, exit code", process.exitcode, flush=True)    #@end
    if "TWIN_OUTCOME" in os.environ:
        while finished[1] == 0: sleep(0.01)    # those that outlive the parent
        print(f"outcome: foo-finished={finished[0]}",
              f"bar-finished={finished[1]} refused={refused.value}")
