#include "engine/analyze/why_writer.h"

#include "engine/analyze/wait_graph.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostTold = 4; // of several who could act

} // namespace

Why WhyWriter::write()
{
    if (m_process.state == ProcessState::zombie) explainZombie();
    else if (m_process.state == ProcessState::waiting) explainWaiting();
    return std::move(m_why);
}

void WhyWriter::explainZombie()
{
    const std::string parent = m_speak.parentOf(m_process);
    m_why.title = m_speak.say("Why is %1 a zombie?", "%1 为什么是僵尸？", {m_role});
    add("It has ended: %1.", "它已经结束：%1。",
        {exitWords(m_process.exitCode.value_or(0), m_speak.language)});
    add("Its memory and open files are gone; it runs nothing any more.",
        "它的内存和打开的文件都已归还，不再运行任何代码。");
    add("The kernel keeps its pid and exit code until %1 asks for them; no signal removes it.",
        "在 %1 来取之前，内核保留它的 pid 和退出码；任何信号都不能清除它。", {parent});
    if (m_process.lastSignal != 0)
        add("It was sent %1 meanwhile, and nothing happened: there is nothing left to be ended.",
            "其间有进程向它发送过%1，什么也没发生：它已经没有什么可以终止的了。",
            {signalName(m_process.lastSignal, m_speak.language)});
    followChain();
}

void WhyWriter::explainWaiting()
{
    m_why.title = m_speak.say("Why does %1 wait?", "%1 为什么在等？", {m_role});
    explainWish();
    followChain();
    explainDeadline();
    explainKernel();
}

// Whom it waits for, whom that one waits for, ... until one can go on, or a ring closes.
void WhyWriter::followChain()
{
    const ProcessInfo* last = &m_process;
    while (true) {
        const ActorId next = m_speak.neededBy(*last);
        const bool known = std::find(m_why.chain.begin(), m_why.chain.end(), next)
                           != m_why.chain.end();
        if (next == m_process.actor || known) return closeRing(next);
        const ProcessInfo* other = m_speak.world.process(next);
        if (!other) return explainEnd(*last);
        m_why.chain.push_back(next);
        if (isOver(*other)) return;
        tell(*other);
        last = other;
    }
}

// What one does on whom it depends.
void WhyWriter::tell(const ProcessInfo& other)
{
    const std::string role = m_speak.role(other.actor), doing = m_speak.doing(other);
    if (other.state != ProcessState::waiting) return add("%1: %2.", "%1：%2。", {role, doing});
    add("%1: %2, since step %3.", "%1：%2，从第 %3 步起。",
        {role, doing, std::to_string(other.sinceStep)});
}

// No one in particular has to act, or one of several.
void WhyWriter::explainEnd(const ProcessInfo& last)
{
    const std::vector<ActorId> several = releasersOf(m_speak.world, last);
    std::size_t told = 0;
    for (const ActorId actor : several) {
        const ProcessInfo* other = m_speak.world.process(actor);
        if (other && !isOver(*other) && told++ < kMostTold) tell(*other);
    }
    if (!isDoomed(m_speak.world, m_process)) return;
    m_why.ring = ringFrom(m_speak.world, m_process);
    if (!m_why.ring.empty()) return explainRing();
    if (!several.empty()) return;
    if (&last == &m_process)
        add("All others wait, too, or have ended: nobody is left who could do that.",
            "其他进程也都在等，或者已经结束：再没有谁能做这件事。");
    else
        add("All others wait, too, or have ended: nobody is left who could help %1.",
            "其他进程也都在等，或者已经结束：再没有谁能帮 %1。", {m_speak.role(last.actor)});
}

// Of those who have a permit, or of several children, some are in it.
void WhyWriter::explainRing()
{
    std::vector<ActorId> actors;
    for (const RingLink& link : m_why.ring) actors.push_back(link.actor);
    add("In a ring, each waiting for the next: %1. None of them can go on: a deadlock.",
        "围成一圈、各等下一个的：%1。谁也走不下去：这就是死锁。", {m_speak.roles(actors)});
}

void WhyWriter::closeRing(ActorId actor)
{
    if (m_process.state == ProcessState::zombie) return;
    bool timed = isTimed(m_process);
    for (const ActorId other : m_why.chain)
        timed = timed || isTimed(*m_speak.world.process(other));
    m_why.chain.push_back(actor);
    const bool itself = m_why.chain.size() == 1;
    if (!timed) m_why.ring = ringFrom(m_speak.world, m_process);
    if (itself && timed)
        add("It waits for itself: it can only give up.", "它在等自己：只能等到超时放弃。");
    else if (itself)
        add("It waits for itself, so it can never go on: a deadlock.",
            "它在等自己，永远走不下去：这就是死锁。");
    else if (timed)
        add("They wait for each other in a ring, until one of them gives up.",
            "它们互相等待，围成一圈，直到其中一个超时放弃。");
    else
        add("They wait for each other in a ring, so none of them can go on: a deadlock.",
            "它们互相等待，围成一圈，谁也走不下去：这就是死锁。");
}

void WhyWriter::explainDeadline()
{
    if (!isTimed(m_process)) return;
    const std::int64_t left = timeLeft(m_speak.world, m_process);
    if (left == 0) return add("Its time is up: it may give up now.", "时间已到：它可以放弃了。");
    add("It gives up in %1.", "%1 后它会放弃。", {durationWords(left)});
}

void WhyWriter::explainKernel()
{
    if (m_process.letter != 'S') return;
    add("The kernel says S: it uses no CPU and sleeps until it is woken.",
        "内核的说法是 S：不占用 CPU，睡到被唤醒为止。");
}

Why why(const World& world, const Texts& texts, ActorId actor, Language language)
{
    const ProcessInfo* process = world.process(actor);
    if (!process) return {};
    const Speaker speaker{world, texts, language};
    return WhyWriter(speaker, *process).write();
}

} // namespace forkscope
