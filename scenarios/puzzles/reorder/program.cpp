// You pay me one yuan. Two books say so: what you paid, what I received.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

struct Accounts
{
    Lock lock{"lock"};
    Value paid{0, "paid"};
    Value received{0, "received"};
};

void clerk(const std::string& who, Accounts accounts)
{
    const bool locked = Knob("fixed").on();
    if (locked) accounts.lock.acquire();                       //@acquire
    accounts.paid.set(1);                                      //@pay
    accounts.received.set(1);                                //@receive
    if (locked) accounts.lock.release();                       //@release
    print(who, ": booked");                                    //@booked
}

void auditor(Accounts accounts)
{
    const bool locked = Knob("fixed").on();
    if (locked) accounts.lock.acquire();                       //@look
    const int paid = accounts.paid.get();                      //@see-paid
    const int received = accounts.received.get();              //@see-received
    if (locked) accounts.lock.release();                       //@looked
    tally("gap", paid - received);                             //@gap
    print("auditor: ", paid, " paid, ", received, " received"); //@report
}

} // namespace

void halfABooking()                                            //@main
{
    Accounts accounts;
    std::vector<Process> people;
    for (int n = 1; n <= Knob("setters").number(); ++n) {
        const std::string who = "clerk-" + std::to_string(n);
        people.emplace_back(who, clerk, who, accounts);
    }
    people.emplace_back("auditor", auditor, accounts);
    for (Process& process : people) process.start();           //@start
    for (Process& process : people) process.join();            //@join
}
