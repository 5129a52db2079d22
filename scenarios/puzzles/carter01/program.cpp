// Two clubs share a hall. Whoever comes first takes the hall for the club,
// whoever leaves last gives it back; the players are counted at a desk.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void player(const std::string& club, Lock desk, Lock hall, Value here)
{
    desk.acquire();                                            //@arrive
    const int came = here.get() + 1;                           //@came
    here.set(came);                                            //@sign-in
    if (came == 1) hall.acquire();                             //@take-hall
    desk.release();                                            //@signed-in

    // ... plays ...

    desk.acquire();                                            //@leave
    const int stay = here.get() - 1;                           //@stay
    here.set(stay);                                            //@sign-out
    if (stay == 0) hall.release();                             //@give-hall
    desk.release();                                            //@signed-out
    tally("played");                                           //@played
    print(club, ": has played");                               //@print-played
}

} // namespace

void frontDesk()                                               //@main
{
    Lock hall("hall"), desk("desk");
    const bool own = Knob("fixed").on();
    Lock other = own ? Lock("second desk") : desk;             //@desks
    Value red(0, "red players"), blue(0, "blue players");
    Process one("red", player, "red", desk, hall, red);
    Process two("blue", player, "blue", other, hall, blue);
    one.start();                                               //@start
    two.start();                                               //@start
    one.join();                                                //@join
    two.join();                                                //@join
}
