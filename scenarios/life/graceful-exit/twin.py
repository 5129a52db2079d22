"""A worker that is told to stop: cut off at once, or after its round?"""
import os, signal, sys
from multiprocessing import Process, Value, current_process
from time import sleep
from types import SimpleNamespace

class Master(Process):
    def __init__(self):
        super().__init__(name="master")
        self.needstop = False  # every process has one of its own
        if knob.install == "constructor": self.install()

    def run(self):
        if knob.install == "run": self.install()
        while not self.needstop: self.round()                   #@loop
        print("master: ends in good order", flush=True)         #@end

    def install(self):
        if knob.handler == "off": return
        handler = self.stop if knob.parameters == "on" \
            else self.stop_as_in_the_notes
        signal.signal(signal.SIGTERM, handler)                  #@sigterm
        signal.signal(signal.SIGQUIT, handler)                  #@sigquit

    def stop_as_in_the_notes(self):
        self.needstop = True

    def stop(self, number, frame):
        with handled.get_lock(): handled.value += 1             #@tally-handled
        print(f"{current_process().name}: signal {number}", flush=True) #@handle
        self.needstop = True                                    #@set

    def round(self):
        begun.value += 1                                        #@begin
        sleep(knob.scale)                                       #@work
        rounds.value += 1                                       #@tally-rounds
        print("master: a round is done", flush=True)            #@done

knob = SimpleNamespace(handler="off", install="run", parameters="on",
                       signal="SIGTERM", to="master", after=4,
                       seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    begun, rounds, handled = Value("i"), Value("i"), Value("i")
    number = getattr(signal, knob.signal)
    master = Master()                                           #@construct
    master.start()                                              #@start
    sleep((knob.after + 0.5) * knob.scale)                      #@wait
    os.kill(master.pid, number)                                 #@send
    if knob.to == "both": os.kill(os.getpid(), number)          #@send-to-main
    master.join()                                               #@join
    print(f"main: exit code {master.exitcode}", flush=True)     #@exitcode
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: rounds={rounds.value}",
              f"cut-off={begun.value - rounds.value}",
              f"handled={handled.value} exitcode={master.exitcode}")
