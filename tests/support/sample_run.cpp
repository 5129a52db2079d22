#include "tests/support/sample_run.h"

#include "engine/record/semantics.h"
#include "engine/record/texts.h"

#include <algorithm>
#include <optional>
#include <random>

namespace forkscope {

namespace {

constexpr std::int64_t kStepTime = 100'000; // nanoseconds of virtual time
constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int32_t kMainPid = 3;
constexpr std::int32_t kFirstOsPid = 41'203;

constexpr ObjectId kPrinter = kMaxActors + 1;
constexpr ObjectId kKnob = kMaxActors + 2;
constexpr ObjectId kLock = kMaxActors + 3;
constexpr ObjectId kFile = kMaxActors + 4;
constexpr ObjectId kLastObject = kFile;

// What an actor asks for next.
struct Wish
{
    Operation operation = Operation::begin;
    ObjectId object = 0;
    std::int64_t argument = 0;
    std::string text = {};
    std::uint16_t line = 0;
};

struct SampleActor
{
    int stage = 0; // how far it is in its program
    int child = 0; // main: the client to be started or joined
    std::string seen; // what it read from the file
    bool buying = false;
    int exitCode = 0;
    std::uint32_t events = 0;
    bool alive = false;
    Wish wish;
};

struct Word
{
    std::uint32_t version = 0;
    std::uint32_t state = 0;
    std::string content;
};

std::string contentFor(int count) { return "{\"count\": " + std::to_string(count) + "}"; }
int countIn(const std::string& content) { return std::stoi(content.substr(content.find(':') + 1)); }

// The whole simulation: programs of main and clients, virtual time, a random strategy.
class Simulation
{
public:
    Simulation(int clients, int tickets, bool lock, std::uint64_t seed)
        : m_clients(clients), m_tickets(tickets), m_lock(lock), m_random(seed),
          m_actors(std::size_t(clients) + 1), m_words(kLastObject + 1u)
    {
    }

    Update run()
    {
        setUp();
        while (const auto actor = choose()) grant(*actor);
        add({.argument = std::int64_t(m_actors[0].alive ? RunEnd::stuck : RunEnd::finished),
             .operation = Operation::ended});
        return std::move(m_update);
    }

private:
    void setUp()
    {
        make(kPrinter, ObjectKind::printer, "output", 0);
        make(kKnob, ObjectKind::knob, "lock", m_lock);
        m_words[processWord(0)].state = kStarted;
        bear(0, "main");
    }

    void make(ObjectId id, ObjectKind kind, const std::string& name, std::uint32_t state,
              ActorId maker = kNobody)
    {
        m_words[id].state = state;
        add({.argument = std::int64_t(kind),
             .result = state,
             .text = text(name),
             .actor = maker,
             .object = id,
             .operation = Operation::make,
             .flags = kTransparent});
    }

    // The kernel has the process; it stands at its start gate.
    void bear(ActorId actor, const std::string& role)
    {
        m_actors[actor].alive = true;
        add({.argument = kMainPid + actor,
             .result = kFirstOsPid + actor,
             .text = text(role),
             .actor = actor,
             .operation = Operation::born});
        announce(actor);
    }

    std::optional<ActorId> choose()
    {
        std::vector<ActorId> able = grantable();
        if (able.empty()) able = sleepersDue();
        if (able.empty()) return {};
        return able[std::uniform_int_distribution<std::size_t>(0, able.size() - 1)(m_random)];
    }

    std::vector<ActorId> grantable() const
    {
        std::vector<ActorId> able;
        for (ActorId actor = 0; actor < m_actors.size(); ++actor)
            if (m_actors[actor].alive && canGo(actor)) able.push_back(actor);
        return able;
    }

    bool canGo(ActorId actor) const
    {
        const Wish& wish = m_actors[actor].wish;
        if (wish.operation == Operation::sleep) return wish.argument <= m_time;
        return canProceed(wish.operation, m_words[wish.object].state, actor, wish.argument);
    }

    // Nobody else can run: the clock jumps to the first who wakes.
    std::vector<ActorId> sleepersDue()
    {
        std::int64_t first = kForever;
        for (const SampleActor& actor : m_actors)
            if (actor.alive && actor.wish.operation == Operation::sleep)
                first = std::min(first, actor.wish.argument);
        if (first == kForever) return {};
        m_time = std::max(m_time, first);
        return grantable();
    }

    void grant(ActorId actor)
    {
        const Wish wish = m_actors[actor].wish;
        m_time += kStepTime;
        ++m_step;
        perform(actor, wish);
        advance(actor, wish);
        if (wish.operation == Operation::start)
            bear(ActorId(wish.argument), "client-" + std::to_string(wish.argument));
        if (wish.operation == Operation::exit) return die(actor, wish);
        announce(actor);
    }

    void perform(ActorId actor, const Wish& wish)
    {
        Word& word = m_words[wish.object];
        Event event = eventFor(actor, wish);
        event.before = word.state;
        event.result = resultOf(wish, word);
        const Transition next = transition(wish.operation, word.state, actor, wish.argument);
        const Effect effect = wish.object ? traits(wish.operation).effect : Effect::none;
        if (effect == Effect::change) {
            word.state = next.state;
            word.version += traits(wish.operation).twoStep ? 2 : 1;
            if (wish.object == kFile) word.content = wish.text;
            event.flags = kChange;
        }
        if (effect == Effect::look) event.flags = kLook;
        if (wish.operation == Operation::fileRead) event.text = text(word.content);
        event.version = word.version;
        add(event);
    }

    std::int64_t resultOf(const Wish& wish, const Word& word) const
    {
        switch (wish.operation) {
        case Operation::start:
            return kMainPid + wish.argument;
        case Operation::join:
            return m_actors[actorOfWord(wish.object)].exitCode;
        case Operation::acquire:
            return 1;
        case Operation::print:
            return word.state + 1;
        default:
            return 0;
        }
    }

    void die(ActorId actor, const Wish& wish)
    {
        m_actors[actor].alive = false;
        m_actors[actor].exitCode = int(wish.argument);
        changeWord(actor, Operation::died, wish.argument, kDead);
        if (actor == 0) changeWord(0, Operation::reaped, 0, kReaped); // by the shell
    }

    void changeWord(ActorId actor, Operation operation, std::int64_t argument, std::uint32_t state)
    {
        Word& word = m_words[processWord(actor)];
        add({.argument = argument,
             .version = ++word.version,
             .before = word.state,
             .actor = actor,
             .object = processWord(actor),
             .operation = operation,
             .flags = kChange});
        word.state = state;
    }

    // The programs. Each calls wish() with what comes next; `stage` is the place in the program.
    void advance(ActorId actor, const Wish& done)
    {
        if (done.operation == Operation::tally) count();
        if (done.operation == Operation::fileRead) m_actors[actor].seen = m_words[kFile].content;
        if (actor == 0) advanceMain();
        else advanceClient(actor);
    }

    void advanceMain()
    {
        SampleActor& main = m_actors[0];
        const std::string content = contentFor(m_tickets);
        switch (main.stage++) {
        case 0:
            make(kLock, ObjectKind::lock, "db", 0, 0);
            make(kFile, ObjectKind::file, "tickets.json", 0, 0);
            return wish(0, {Operation::fileTruncate, kFile, 0, "", 35});
        case 1:
            return wish(0, {Operation::fileWrite, kFile, length(content), content, 35});
        case 2:
            if (++main.child <= m_clients) {
                --main.stage;
                return wish(0, {Operation::start, word(main.child), main.child, "", 38});
            }
            main.child = 1;
            return wish(0, {Operation::join, word(1), kForever, "", 40});
        case 3:
            if (++main.child <= m_clients) {
                --main.stage;
                return wish(0, {Operation::join, word(main.child), kForever, "", 40});
            }
            return wish(0, print(std::to_string(m_sold) + " of " + std::to_string(m_tickets) +
                                     " tickets sold",
                                 41));
        default:
            return wish(0, {Operation::exit, 0, 0, "", 42});
        }
    }

    void advanceClient(ActorId actor)
    {
        SampleActor& client = m_actors[actor];
        const std::string name = "client-" + std::to_string(actor);
        switch (client.stage++) {
        case 0:
            return wish(actor, sleep(2000, 12));
        case 1:
            lookAtKnob(actor);
            if (m_lock) return wish(actor, {Operation::acquire, kLock, kForever, "", 14});
            ++client.stage;
            [[fallthrough]];
        case 2:
            return wish(actor, {Operation::fileRead, kFile, 0, "", 16});
        case 3:
            if (client.seen.empty()) return fail(actor);
            client.buying = countIn(client.seen) > 0;
            return wish(actor, print(name + ": " + std::to_string(countIn(client.seen)) + " left",
                                     17));
        case 4:
            return wish(actor, sleep(300, 18));
        case 5:
            if (client.buying) return wish(actor, {Operation::fileTruncate, kFile, 0, "", 21});
            client.stage = 8;
            return wish(actor, print(name + ": sold out", 26));
        case 6: {
            const std::string content = contentFor(countIn(client.seen) - 1);
            return wish(actor, {Operation::fileWrite, kFile, length(content), content, 22});
        }
        case 7:
            return wish(actor, {Operation::tally, 0, 1, "sold", 23});
        case 8:
            if (client.buying) return wish(actor, print(name + ": got a ticket", 24));
            [[fallthrough]];
        case 9:
            client.stage = 10;
            if (m_lock) return wish(actor, {Operation::release, kLock, 0, "", 28});
            [[fallthrough]];
        default:
            return wish(actor, {Operation::exit, 0, client.stage == 99, "", 30});
        }
    }

    // Each sleeper of the run draws its own time, up to so many milliseconds.
    Wish sleep(int milliseconds, std::uint16_t line)
    {
        std::uniform_int_distribution<std::int64_t> draw(1, milliseconds);
        return {Operation::sleep, 0, m_time + draw(m_random) * kMillisecond, "", line};
    }

    Wish print(const std::string& line, std::uint16_t at)
    {
        return {Operation::print, kPrinter, 1, line, at};
    }

    void lookAtKnob(ActorId actor)
    {
        Event event = eventFor(actor, {Operation::knobLook, kKnob, 0, "", 13});
        event.result = event.before = m_words[kKnob].state;
        event.version = m_words[kKnob].version;
        event.flags = kLook | kTransparent;
        add(event);
    }

    // The file was read between truncate and write.
    void fail(ActorId actor)
    {
        Event event = eventFor(actor, {Operation::decodeError, kFile, 0,
                                       "Expecting value: line 1 column 1 (char 0)", 16});
        event.flags = kTransparent;
        add(event);
        m_actors[actor].stage = 99;
        wish(actor, {Operation::exit, 0, 1, "", 16});
    }

    void count()
    {
        if (++m_sold <= m_tickets || m_broken) return;
        m_broken = true;
        add({.operation = Operation::claimBroken});
    }

    void wish(ActorId actor, const Wish& wish) { m_actors[actor].wish = wish; }

    void announce(ActorId actor)
    {
        Event event = eventFor(actor, m_actors[actor].wish);
        event.phase = Phase::announced;
        add(event);
    }

    Event eventFor(ActorId actor, const Wish& wish)
    {
        return {.argument = wish.argument,
                .text = text(wish.text),
                .actor = actor,
                .object = wish.object,
                .operation = wish.operation,
                .line = wish.line};
    }

    void add(Event event)
    {
        const bool own = event.actor != kNobody && !traits(event.operation).byHost;
        if (own) event.index = m_actors[event.actor].events++;
        event.time = m_time;
        event.step = m_step;
        m_update.events.push_back(event);
    }

    TextId text(const std::string& content)
    {
        const TextId known = m_texts.size();
        const TextId id = m_texts.add(content);
        if (id == known) m_update.texts.push_back(content);
        return id;
    }

    static ObjectId word(int child) { return processWord(ActorId(child)); }
    static std::int64_t length(const std::string& content) { return std::int64_t(content.size()); }

    int m_clients;
    int m_tickets;
    bool m_lock;
    std::mt19937_64 m_random;
    std::vector<SampleActor> m_actors;
    std::vector<Word> m_words;
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
    int m_sold = 0;
    bool m_broken = false;
    Texts m_texts;
    Update m_update;
};

} // namespace

Update sampleTicketRun(int clients, int tickets, bool lock, std::uint64_t seed)
{
    return Simulation(clients, tickets, lock, seed).run();
}

} // namespace forkscope
