"""Two clubs share a hall. Whoever comes first takes the hall for the club,
whoever leaves last gives it back; the players are counted at a desk."""
import os, sys
from multiprocessing import Lock, Process, Value
from types import SimpleNamespace

def player(club, desk, hall, here):
    desk.acquire()                                              #@arrive
    came = here.value + 1                                       #@came
    here.value = came                                           #@sign-in
    if came == 1: hall.acquire()                                #@take-hall
    desk.release()                                              #@signed-in

    # ... plays ...

    desk.acquire()                                              #@leave
    stay = here.value - 1                                       #@stay
    here.value = stay                                           #@sign-out
    if stay == 0: hall.release()                                #@give-hall
    desk.release()                                              #@signed-out
    with played.get_lock(): played.value += 1                   #@played
    print(f"{club}: has played", flush=True)                    #@print-played

knob = SimpleNamespace(fixed="off", seed=0, scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    hall, desk, played = Lock(), Lock(), Value("i", 0)
    other = Lock() if knob.fixed == "on" else desk              #@desks
    red, blue = (Value("i", 0, lock=False) for _ in range(2))
    clubs = [Process(target=player, args=("red", desk, hall, red)),
             Process(target=player, args=("blue", other, hall, blue))]
    for process in clubs: process.start()                       #@start
    for process in clubs: process.join()                        #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: played={played.value}")
