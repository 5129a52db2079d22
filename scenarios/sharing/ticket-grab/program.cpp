// Twenty clients, five tickets, and a file for a database.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

const std::string kDatabase = "tickets.json";

struct Office
{
    Lock lock{"db"};
    std::optional<Value> left; // instead of the file, if so set
};

int load(const Office& office, Where where = Where::current())
{
    if (office.left) return office.left->get(where);
    File file = open(kDatabase, "r", where);
    return json_load(file, where)["count"];
}

void save(Office& office, int count)
{
    const Json db{{"count", count}};
    if (office.left) {
        office.left->set(count);                               //@write
    } else if (Knob("file").is("rename")) {
        replace_file(kDatabase, json_dumps(db));               //@write
    } else {
        File file = open(kDatabase, "w");                      //@open
        json_dump(db, file);
        file.close();                                          //@write
    }
}

bool covers(const char* scope)
{
    return Knob("scope").is(scope) && Knob("lock").on();
}

void pause(double longest, Where where = Where::current())
{
    const Knob delay("delay");
    if (delay.is("fixed")) sleep(longest, where);
    if (delay.is("random")) sleep(uniform(0, longest, where), where);
}

void look(const std::string& who, const Office& office)
{
    const int count = load(office);                            //@look
    print(who, ": ", count, " left");                          //@print-left
}

void buy(const std::string& who, Office& office)
{
    const int count = load(office);                            //@read
    pause(0.1);                                                //@think
    if (count > 0) {                                           //@check
        pause(0.2);                                            //@decide
        const bool locked = covers("write");
        if (locked) office.lock.acquire();                     //@acquire
        save(office, count - 1);
        if (locked) office.lock.release();                     //@release
        tally("sold");                                         //@tally
        print("\033[32m", who, ": bought a ticket\033[0m");    //@bought
    } else {
        print("\033[31m", who, ": sold out\033[0m");           //@soldout
    }
}

void client(const std::string& who, Office office)
{
    if (Knob("arrival").is("spread")) sleep(uniform(0, 2));    //@arrive
    if (Knob("scope").is("private")) office.lock = Lock("own " + who);
    if (Knob("search").is("outside")) look(who, office);
    const bool checks = covers("recheck");
    if (checks && load(office) == 0) {                         //@recheck
        print("\033[31m", who, ": sold out\033[0m");           //@soldout
        return;
    }
    const bool locked = checks || covers("section") || covers("private");
    if (locked) office.lock.acquire();                         //@acquire
    if (Knob("search").is("inside")) look(who, office);
    buy(who, office);
    if (locked) office.lock.release();                         //@release
}

} // namespace

void ticketGrab()                                              //@main
{
    const int tickets = Knob("tickets").number();
    Office office;
    if (Knob("file").is("value")) office.left.emplace(0, "tickets");
    save(office, tickets);

    std::vector<Process> clients;
    for (int n = 1; n <= Knob("clients").number(); ++n) {
        const std::string who = "client-" + std::to_string(n);
        clients.emplace_back(who, client, who, office);
    }
    for (Process& process : clients) process.start();          //@start
    for (Process& process : clients) process.join();           //@join
}
