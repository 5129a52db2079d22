// Ten cars and five police cars come to a light that changes by itself.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void arrive()
{
    const double longest = 3 * Knob("interval").seconds();
    if (Knob("arrival").is("spread"))
        sleep(uniform(0, longest));                            //@arrive
}

// On along the road, until the crossing is reached.
void drive()
{
    const double longest = Knob("drive").seconds();
    if (longest > 0) sleep(uniform(longest / 2, longest));     //@drive
}

void go(const std::string& who, bool green)
{
    tally("cars-passed");                                      //@passed
    if (!green) tally("cars-on-red");                          //@car-on-red
    if (green) print("\033[32m", who, ": goes\033[0m");        //@goes
    else print("\033[31m", who, ": goes on red\033[0m");       //@goes-on-red
}

// What the notes' car does at a green light: it looks whether it is red, over
// and over. There it never ends; here the petrol is for fifty looks.
bool idle(const std::string& who, const Event& light)
{
    print(who, ": stands at a green light");                   //@stands
    tally("idle");                                             //@idle
    for (int looks = 1; light.is_set(); ++looks) {             //@poll
        if (looks == 50) return false;
        sleep(0.2);                                            //@pause
    }
    return true;
}

void car(const std::string& who, Event light)
{
    arrive();
    while (true) {
        if (!light.is_set()) {                                 //@look
            print(who, ": red, waits");                        //@waits
            light.wait();                                      //@wait
            print(who, ": woken, drives on");                  //@woken
            drive();
            // Who doesn't look again goes anyway; then this is a witness.
            const bool green = light.is_set();                 //@look-again
            if (!green && Knob("again").on()) continue;        //@red-again
            return go(who, green);
        } else if (Knob("green").is("go")) {                   //@else
            return go(who, true);
        } else if (!idle(who, light)) {
            print(who, ": out of petrol");                     //@petrol
            return;
        }
    }
}

void policeCar(const std::string& who, Event light)
{
    arrive();
    if (!light.is_set()) light.wait(0.1);                      //@police-wait
    if (light.is_set()) {                                      //@police-look
        tally("police-on-green");                              //@on-green
        print(who, ": goes on green");                         //@police-green
    } else {
        tally("police-on-red");                                //@on-red
        print(who, ": goes on red, siren on");                 //@police-red
    }
}

void trafficLights(Event light)
{
    for (int n = 0; n < Knob("phases").number(); ++n) {
        sleep(Knob("interval").seconds());                     //@interval
        if (light.is_set()) {                                  //@now
            light.clear();                                     //@clear
            print("light: red");                               //@red
        } else {
            light.set();                                       //@set
            print("light: green");                             //@green
        }
    }
}

} // namespace

void trafficLight()                                            //@main
{
    Event light("light");
    std::vector<Process> road;
    road.emplace_back("light", trafficLights, light);
    for (int n = 1; n <= Knob("cars").number(); ++n) {
        const std::string who = "car-" + std::to_string(n);
        road.emplace_back(who, car, who, light);
    }
    for (int n = 1; n <= Knob("police").number(); ++n) {
        const std::string who = "police-" + std::to_string(n);
        road.emplace_back(who, policeCar, who, light);
    }
    for (Process& process : road) process.start();             //@start
    print("main: all have started");                           //@started
    for (Process& process : road) process.join();              //@join
}
