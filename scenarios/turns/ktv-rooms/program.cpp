// Thirteen users, four rooms: who finds no room free waits outside.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

// A semaphore made at home: a number that everybody looks at and changes.
class Counter
{
public:
    explicit Counter(int rooms) : m_free(rooms, "free") {}

    bool acquire()
    {
        for (int looks = 1; m_free.get() <= 0; ++looks) {      //@test
            if (looks == 100) return false;
            sleep(0.1);                                        //@poll
        }
        m_free.set(m_free.get() - 1);                          //@take
        return true;
    }
    void release()
    {
        m_free.set(m_free.get() + 1);                          //@give
    }

private:
    Value m_free;
};

double length(double longest)
{
    if (Knob("length").is("whole")) return randint(0, int(longest));
    return uniform(0, longest);
}

void sing(const std::string& who)
{
    const double stay = Knob("stay").seconds();
    tally("inside", +1);                                       //@enter
    print(who, ": has a room");                                //@has
    if (stay > 0) sleep(length(stay));                         //@sing
    tally("inside", -1);                                       //@leave
    tally("served");                                           //@served
}

template <class Rooms>
void user(const std::string& who, Rooms rooms)
{
    if (!rooms.acquire()) {                                    //@acquire
        print(who, ": goes home without a room");              //@home
        return;
    }
    sing(who);
    rooms.release();                                           //@release
    const bool twice = who == "user-1" && Knob("twice").on();
    if (twice) rooms.release();                                //@again
}

template <class Rooms>
void evening(Rooms rooms)
{
    std::vector<Process> users;
    for (int n = 1; n <= Knob("users").number(); ++n) {
        const std::string who = "user-" + std::to_string(n);
        users.emplace_back(who, user<Rooms>, who, rooms);
    }
    for (Process& process : users) process.start();            //@start
    for (Process& process : users) process.join();             //@join
    print("main: all have gone home");                         //@end
}

} // namespace

void ktvRooms()                                                //@main
{
    const int rooms = Knob("rooms").number();
    const Knob guard("guard");
    if (guard.is("counter")) evening(Counter(rooms));          //@counter
    if (guard.is("bounded"))
        evening(BoundedSemaphore(rooms, "rooms"));             //@bounded
    if (guard.is("semaphore"))
        evening(Semaphore(rooms, "rooms"));                    //@semaphore
}
