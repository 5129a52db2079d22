#include "engine/analyze/stuck.h"

#include "engine/analyze/phrases.h"
#include "engine/analyze/stuck_case.h"
#include "engine/analyze/wait_graph.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostLinks = 8;  // of a ring that is told
constexpr std::size_t kMostOthers = 4; // who wait for something else

FindingKind kindOf(StuckCause cause)
{
    switch (cause) {
    case StuckCause::deadHolder:
        return FindingKind::ownerDied;
    case StuckCause::full:
        return FindingKind::undrainedQueue;
    case StuckCause::missed:
        return FindingKind::lostWakeup;
    default:
        return FindingKind::deadlock;
    }
}

class StuckTeller
{
public:
    StuckTeller(const World& world, const Texts& texts, Language language, const StuckCase& found)
        : m_speak{world, texts, language}, m_world(world), m_found(found)
    {
    }

    std::string write() const
    {
        return m_speak.say("Nobody can go on: %1%2", "谁也走不下去了：%1%2", {cause(), others()});
    }

private:
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const
    {
        return m_speak.say(english, chinese, parts);
    }

    const ObjectInfo& object() const { return *m_world.object(m_found.object); }
    std::string thing() const { return m_speak.thing(m_found.object); }
    std::string waiters() const { return m_speak.roles(m_found.waiters); }
    bool isOne() const { return m_found.waiters.size() == 1; }

    std::string cause() const
    {
        switch (m_found.cause) {
        case StuckCause::deadHolder:
            return deadHolder();
        case StuckCause::full:
            return object().kind == ObjectKind::queue ? fullPipe() : fullQueue();
        case StuckCause::missed:
            return missed();
        case StuckCause::nobodyLeft:
            return nobodyLeft();
        default:
            return m_found.ring.empty() ? std::string() : ring();
        }
    }

    // "was ended by SIGTERM in step 20", "ended in step 20 (exit code 0)".
    std::string death(const ProcessInfo& dead) const
    {
        const ProcessInfo* process = dead.isHelper() ? m_world.process(dead.creator) : &dead;
        const int code = process ? process->exitCode.value_or(0) : 0;
        const std::string step = std::to_string(dead.diedAtStep);
        if (code < 0)
            return say("was ended by %1 in step %2", "在第 %2 步被%1 终止",
                       {signalName(-code, m_speak.language), step});
        return say("ended in step %2 (exit code %1)", "在第 %2 步结束（退出码 %1）",
                   {std::to_string(code), step});
    }

    std::string deadHolder() const
    {
        const ProcessInfo& waiter = *m_world.process(m_found.waiters.front());
        const ActorId holder = deadOnes(m_world, releasersOf(m_world, waiter)).front();
        const std::string step = std::to_string(takingOf(object(), holder).step);
        const std::string how = death(*m_world.process(holder));
        const std::string cause =
            say("%1 took %2 in step %3 and %4 without giving it back, so nobody is left to do "
                "that. ",
                "%1 在第 %3 步取走了%2，没有归还就%4，再没有谁会归还它。",
                {m_speak.role(holder), possession(m_found.object), step, how});
        return cause + (isOne() ? say("%1 waits for it.", "%1 在等它。", {waiters()})
                                : say("%1 wait for it.", "%1 在等它。", {waiters()}));
    }

    std::string possession(ObjectId id) const
    {
        const ObjectInfo* held = m_world.object(id);
        const bool permit = held && held->kind == ObjectKind::semaphore;
        const std::string name = m_speak.thing(id);
        return permit ? say("a permit of %1", "%1 的一个许可", {name}) : name;
    }

    std::string lostItems(ObjectId queue) const
    {
        std::size_t lost = 0;
        for (const ObjectInfo& buffer : m_world.objects) {
            if (buffer.owner != queue || buffer.kind != ObjectKind::buffer) continue;
            const ProcessInfo* maker = m_world.process(buffer.maker);
            if (maker && isOver(*maker)) lost += buffer.items.size();
        }
        if (lost == 0) return {};
        return say(" Lost in buffers of processes that died: %1.",
                   "已死进程的缓冲区里还留着 %1 项，再也送不出了。", {std::to_string(lost)});
    }

    std::string fullPipe() const
    {
        const std::string bytes = std::to_string(object().state);
        const ProcessInfo& feeder = *m_world.process(m_found.waiters.front());
        return say("the pipe of %1 is full (%2 of %3 bytes), and nobody is left to read it. %4 has "
                   "waited since step %5 to write %6 into it.",
                   "%1 的管道满了（%3 字节中已占用 %2 字节），再没有谁来读。%4 从第 %5 步起等着写入 %6。",
                   {thing(), bytes, std::to_string(kPipeBytes), m_speak.role(feeder.actor),
                    std::to_string(feeder.sinceStep), m_speak.itemOf(feeder)});
    }

    std::string fullQueue() const
    {
        const std::string places = std::to_string(object().initial);
        const std::string cause =
            say("%1 is full, all its %2 places are taken, and nobody is left to get an item. ",
                "%1 满了，%2 个位置全被占用，再没有谁来取。", {thing(), places});
        const std::string end =
            isOne() ? say("%1 waits to put one.", "%1 还等着放入。", {waiters()})
                    : say("%1 wait to put one.", "%1 还等着放入。", {waiters()});
        return cause + end + lostItems(object().owner);
    }

    // From which step on the first of them waits.
    std::string sinceStep() const
    {
        std::uint32_t first = m_world.process(m_found.waiters.front())->sinceStep;
        for (const ActorId actor : m_found.waiters)
            first = std::min(first, m_world.process(actor)->sinceStep);
        return std::to_string(first);
    }

    std::string missed() const
    {
        const std::string step = std::to_string(object().changedAtStep);
        const std::string who = m_speak.role(object().changedBy);
        const std::string cause =
            say("%1 was set, but %2 cleared it in step %3, and nobody is left to set it again. ",
                "%1 设置过，但 %2 在第 %3 步把它清除了，再没有谁会设置它。", {thing(), who, step});
        const std::string late =
            isOne() ? say("%1 has waited for it since step %2: it came too late. An event does not "
                          "remember that it was set.",
                          "%1 从第 %2 步起才等它，来晚了：事件不会记得自己曾被设置过。",
                          {waiters(), sinceStep()})
                    : say("%1 wait for it, since step %2 at the earliest: they came too late. An "
                          "event does not remember that it was set.",
                          "%1 最早从第 %2 步起才等它，来晚了：事件不会记得自己曾被设置过。",
                          {waiters(), sinceStep()});
        return cause + late;
    }

    std::string nobodyLeft() const
    {
        const std::string one = waiters(), since = sinceStep(), what = thing();
        switch (object().kind) {
        case ObjectKind::event:
            return say("nobody has set %1, and nobody is left to set it; waiting for it since step "
                       "%2: %3.",
                       "%1 一直没有被设置，也再没有谁会设置它；从第 %2 步起等它的：%3。",
                       {what, since, one});
        case ObjectKind::semaphore:
            return say("%1 has no permit, and nobody is left to give it one; waiting for it since "
                       "step %2: %3.",
                       "%1 没有许可，也再没有谁会给它一个；从第 %2 步起等它的：%3。",
                       {what, since, one});
        case ObjectKind::queue:
            return say("%1 is empty, and nobody is left to put an item; waiting for one since step "
                       "%2: %3.",
                       "%1 是空的，也再没有谁会放入一项；从第 %2 步起等数据的：%3。",
                       {what, since, one})
                   + lostItems(object().id);
        default:
            return say("nobody is left to release %1; waiting for it since step %2: %3.",
                       "再没有谁会释放%1；从第 %2 步起等它的：%3。", {what, since, one});
        }
    }

    std::string ring() const
    {
        const std::vector<RingLink>& ring = m_found.ring;
        if (ring.size() == 1) return itself(ring.front());
        std::string told;
        for (std::size_t i = 0; i < std::min(ring.size(), kMostLinks); ++i)
            told += (i ? say("; ", "；") : std::string()) + link(i);
        if (ring.size() > kMostLinks) told += say("; …", "；……");
        return told
               + say(". They wait for each other in a ring of %1: a deadlock.",
                     "。%1 个进程围成一圈，互相等待：这就是死锁。", {std::to_string(ring.size())});
    }

    std::string itself(const RingLink& link) const
    {
        const ObjectInfo* held = m_world.object(link.object);
        const std::string role = m_speak.role(link.actor);
        if (!held) return say("%1 waits for itself.", "%1 在等自己。", {role});
        return say("%1 waits for %2, which it took itself in step %3: a deadlock of one.",
                   "%1 在等%2，而它正是自己在第 %3 步取走的：一个进程也能死锁。",
                   {role, m_speak.thing(link.object),
                    std::to_string(takingOf(*held, link.actor).step)});
    }

    // "client-1 holds lock a (since step 5) and waits for lock b, which client-2 holds"
    std::string link(std::size_t number) const
    {
        const std::vector<RingLink>& ring = m_found.ring;
        const RingLink& wanted = ring[number];
        const RingLink& before = ring[(number + ring.size() - 1) % ring.size()];
        const ActorId next = ring[(number + 1) % ring.size()].actor;
        const std::string role = m_speak.role(wanted.actor), other = m_speak.role(next);
        const ObjectInfo* held = m_world.object(before.object);
        const std::string wish = isProcessWord(wanted.object)
                                     ? say("waits for %1 to end", "在等 %1 结束", {other})
                                     : say("waits for %1, which %2 holds", "在等 %2 手里的%1",
                                           {possession(wanted.object), other});
        if (!held) return say("%1 %2", "%1 %2", {role, wish});
        return say("%1 holds %2 (since step %3) and %4", "%1 持有%2（第 %3 步起），%4",
                   {role, possession(before.object),
                    std::to_string(takingOf(*held, wanted.actor).step), wish});
    }

    std::string others() const
    {
        if (m_found.others.empty()) return {};
        std::string told;
        for (std::size_t i = 0; i < std::min(m_found.others.size(), kMostOthers); ++i) {
            const ProcessInfo& process = *m_world.process(m_found.others[i]);
            told += (i ? say("; ", "；") : std::string())
                    + say("%1 %2", "%1 %2", {m_speak.role(process.actor), m_speak.doing(process)});
        }
        if (m_found.others.size() > kMostOthers) told += say("; …", "；……");
        if (cause().empty()) return told + say(".", "。");
        return say(" Besides, %1.", "此外，%1。", {told});
    }

    Speaker m_speak;
    const World& m_world;
    const StuckCase& m_found;
};

// When the holder took it, how it died, who changed the thing last, and since when they wait.
std::vector<std::uint32_t> proof(const World& world, const StuckCase& found)
{
    std::vector<std::uint32_t> events;
    const auto add = [&](std::uint32_t event) { events.push_back(event); };
    for (std::size_t i = 0; i < found.ring.size(); ++i) {
        const ActorId next = found.ring[(i + 1) % found.ring.size()].actor;
        if (const ObjectInfo* held = world.object(found.ring[i].object))
            add(takingOf(*held, next).event);
        add(world.process(found.ring[i].actor)->lastEvent);
    }
    for (const ActorId waiter : found.waiters) {
        const ProcessInfo& process = *world.process(waiter);
        add(process.lastEvent);
        for (const ActorId dead : deadOnes(world, releasersOf(world, process))) {
            add(takingOf(*world.object(found.object), dead).event);
            add(world.process(dead)->diedAtEvent);
        }
    }
    const ObjectInfo* object = found.waiters.empty() ? nullptr : world.object(found.object);
    if (object && object->changedBy != kNobody) add(object->changedAtEvent);
    if (events.empty())
        for (const ActorId other : found.others) add(world.process(other)->lastEvent);
    std::ranges::sort(events);
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace

std::optional<Stuck> whyStuck(const World& world, const Texts& texts)
{
    const StuckCase found = findStuckCase(world);
    if (found.ring.empty() && found.waiters.empty() && found.others.empty()) return {};
    Stuck stuck;
    stuck.kind = kindOf(found.cause);
    stuck.english = StuckTeller(world, texts, Language::english, found).write();
    stuck.chinese = StuckTeller(world, texts, Language::chinese, found).write();
    stuck.events = proof(world, found);
    stuck.ring = found.ring;
    return stuck;
}

} // namespace forkscope
