"""Ten cars and five police cars come to a light that changes by itself."""
import os, random, sys
from multiprocessing import Event, Process, Value
from time import sleep, time_ns
from types import SimpleNamespace

def car(who, light):
    arrive(who)
    while True:
        if not light.is_set():                                  #@look
            print(f"{who}: red, waits", flush=True)             #@waits
            light.wait()                                        #@wait
            print(f"{who}: woken, drives on", flush=True)       #@woken
            drive()
            # Who doesn't look again goes anyway; then this is a witness.
            green = light.is_set()                              #@look-again
            if not green and knob.again == "on": continue       #@red-again
            return go(who, green)
        elif knob.green == "go":                                #@else
            return go(who, True)
        elif not idle(who, light):
            print(f"{who}: out of petrol", flush=True)          #@petrol
            return

def police_car(who, light):
    arrive(who)
    if not light.is_set(): light.wait(0.1 * knob.scale)         #@police-wait
    if light.is_set():                                          #@police-look
        tally(police_on_green)                                  #@on-green
        print(f"{who}: goes on green", flush=True)              #@police-green
    else:
        tally(police_on_red)                                    #@on-red
        print(f"{who}: goes on red, siren on", flush=True)      #@police-red

def traffic_lights(light):
    for _ in range(knob.phases):
        sleep(seconds(knob.interval))                           #@interval
        if light.is_set():                                      #@now
            light.clear()                                       #@clear
            print("light: red", flush=True)                     #@red
        else:
            light.set()                                         #@set
            print("light: green", flush=True)                   #@green

def idle(who, light):
    """What the notes' car does at a green light: it looks whether it is red,
    over and over. There it never ends; here there is petrol for 50 looks."""
    print(f"{who}: stands at a green light", flush=True)        #@stands
    tally(idlers)                                               #@idle
    looks = 1
    while light.is_set():                                       #@poll
        if looks == 50: return False
        looks += 1
        sleep(0.2 * knob.scale)                                 #@pause
    return True

def go(who, green):
    tally(cars_passed)                                          #@passed
    if not green: tally(cars_on_red)                            #@car-on-red
    if green: print(f"\033[32m{who}: goes\033[0m", flush=True)  #@goes
    else: print(f"\033[31m{who}: goes on red\033[0m", flush=True)  #@goes-on-red

def arrive(who):
    random.seed(f"{knob.seed} {who}")
    if knob.arrival == "spread":
        sleep(random.uniform(0, 3 * seconds(knob.interval)))    #@arrive

def drive():
    """On along the road, until the crossing is reached."""
    longest = seconds(knob.drive)
    if longest > 0: sleep(random.uniform(longest / 2, longest)) #@drive

def tally(count):
    with count.get_lock(): count.value += 1

def seconds(text):
    unit = 1000 if text.endswith("ms") else 1
    return float(text.rstrip("ms")) / unit * knob.scale

knob = SimpleNamespace(cars=10, police=5, interval="2s", phases=5,
                       drive="3s", arrival="spread", again="on",
                       green="go", seed=time_ns(), scale=1.0)
for setting in sys.argv[1:]:
    name, value = setting.split("=")
    setattr(knob, name, type(vars(knob)[name])(value))

if __name__ == "__main__":                                      #@main
    cars_passed, cars_on_red, idlers = (Value("i", 0) for _ in range(3))
    police_on_red, police_on_green = Value("i", 0), Value("i", 0)
    light = Event()
    cars = [f"car-{n + 1}" for n in range(knob.cars)]
    police = [f"police-{n + 1}" for n in range(knob.police)]
    road = [Process(target=traffic_lights, name="light", args=(light,))]
    road += [Process(target=car, name=who, args=(who, light)) for who in cars]
    road += [Process(target=police_car, name=who, args=(who, light))
             for who in police]
    for process in road: process.start()                        #@start
    print("main: all have started", flush=True)                 #@started
    for process in road: process.join()                         #@join
    if "TWIN_OUTCOME" in os.environ:
        print(f"outcome: cars-passed={cars_passed.value}",
              f"police-on-red={police_on_red.value}",
              f"police-on-green={police_on_green.value}")
