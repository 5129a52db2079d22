#include "engine/analyze/phrases.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostNames = 4; // of those who wait too

// Writes the answer to "why does it wait?": what it wants, who has it, what that one does next.
class WhyWriter
{
public:
    WhyWriter(const Speaker& speaker, const ProcessInfo& process)
        : m_speak(speaker), m_process(process), m_role(speaker.role(process.actor))
    {
    }

    Why write()
    {
        if (m_process.state == ProcessState::zombie) explainZombie();
        else if (m_process.state == ProcessState::waiting) explainWaiting();
        return std::move(m_why);
    }

private:
    void add(std::string_view english, std::string_view chinese,
             std::initializer_list<std::string_view> parts = {})
    {
        m_why.sentences.push_back(m_speak.say(english, chinese, parts));
    }

    void explainZombie()
    {
        const std::string parent = m_speak.parentOf(m_process);
        m_why.title = m_speak.say("Why is %1 a zombie?", "%1 为什么是僵尸？", {m_role});
        add("It has ended: %1.", "它已经结束：%1。",
            {exitWords(m_process.exitCode.value_or(0), m_speak.language)});
        add("The kernel keeps its pid and exit code until %1 asks for them; no signal removes it.",
            "在 %1 来取之前，内核保留它的 pid 和退出码；任何信号都不能清除它。", {parent});
        followChain();
    }

    void explainWaiting()
    {
        m_why.title = m_speak.say("Why does %1 wait?", "%1 为什么在等？", {m_role});
        if (isProcessWord(m_process.object)) explainJoin();
        else if (m_process.operation == Operation::acquire) explainLock();
        else add("It %1.", "它在%1。", {m_speak.waiting(m_process)});
        followChain();
        explainDeadline();
        explainKernel();
    }

    void explainJoin()
    {
        add("It waits for %1 to end (join), since step %2.", "从第 %2 步起，它等 %1 结束（join）。",
            {m_speak.thing(m_process.object), since()});
    }

    void explainLock()
    {
        const std::string lock = m_speak.thing(m_process.object);
        add("It wants %1, since step %2.", "从第 %2 步起，它想取%1。", {lock, since()});
        const ActorId holder = m_speak.neededBy(m_process);
        const ProcessInfo* other = m_speak.world.process(holder);
        if (!other) return;
        const std::string role = m_speak.role(holder);
        const std::string held =
            std::to_string(m_speak.world.object(m_process.object)->heldSinceStep);
        if (holder == m_process.actor) {
            add("It took this lock itself in step %1 and has not released it.",
                "这把锁是它自己在第 %1 步取走的，还没有释放。", {held});
            return;
        }
        if (isOver(*other)) {
            add("%1 took it in step %2 and died holding it: nobody is left to release it.",
                "%1 在第 %2 步取走了它，没释放就死了：再没有谁会释放它。", {role, held});
            return;
        }
        add("%1 has held it since step %2; it opens when %1 releases it.",
            "%1 从第 %2 步起持有它；等 %1 释放，锁才会打开。", {role, held});
        explainRivals();
    }

    void explainRivals()
    {
        std::string names;
        std::size_t rivals = 0;
        for (const ActorId actor : m_speak.world.waitersOf(m_process.object)) {
            if (actor == m_process.actor || ++rivals > kMostNames) continue;
            if (!names.empty()) names += m_speak.say(", ", "、");
            names += m_speak.role(actor);
        }
        if (rivals == 0) return;
        if (rivals > kMostNames) names += m_speak.say(", …", "……");
        add("Waiting too: %1. Who came first need not get it first.",
            "同样在等的还有：%1。先来的不一定先得到。", {names});
    }

    // Whom it waits for, whom that one waits for, ... until one can go on, or a ring closes.
    void followChain()
    {
        const ProcessInfo* last = &m_process;
        while (true) {
            const ActorId next = m_speak.neededBy(*last);
            if (next == m_process.actor || contains(next)) return closeRing(next);
            const ProcessInfo* other = m_speak.world.process(next);
            if (!other) return;
            m_why.chain.push_back(next);
            if (isOver(*other)) return;
            add("%1: %2.", "%1：%2。", {m_speak.role(next), m_speak.doing(*other)});
            last = other;
        }
    }

    bool contains(ActorId actor) const
    {
        return std::find(m_why.chain.begin(), m_why.chain.end(), actor) != m_why.chain.end();
    }

    void closeRing(ActorId actor)
    {
        if (m_process.state == ProcessState::zombie) return;
        m_why.chain.push_back(actor);
        if (m_why.chain.size() > 1)
            add("They wait for each other in a ring, so none of them can go on: a deadlock.",
                "它们互相等待，围成一圈，谁也走不下去：这就是死锁。");
        else
            add("It waits for itself, so it can never go on: a deadlock.",
                "它在等自己，永远走不下去：这就是死锁。");
    }

    void explainDeadline()
    {
        if (m_process.argument == kForever) return;
        const std::int64_t left = m_process.argument - m_speak.world.time;
        if (left <= 0) return add("Its time is up: it may give up now.", "时间已到：它可以放弃了。");
        add("It gives up in %1.", "%1 后它会放弃。", {durationWords(left)});
    }

    void explainKernel()
    {
        if (m_process.letter != 'S') return;
        add("The kernel says S: it uses no CPU and sleeps until it is woken.",
            "内核的说法是 S：不占用 CPU，睡到被唤醒为止。");
    }

    std::string since() const { return std::to_string(m_process.sinceStep); }

    const Speaker& m_speak;
    const ProcessInfo& m_process;
    std::string m_role;
    Why m_why;
};

} // namespace

Why why(const World& world, const Texts& texts, ActorId actor, Language language)
{
    const ProcessInfo* process = world.process(actor);
    if (!process) return {};
    const Speaker speaker{world, texts, language};
    return WhyWriter(speaker, *process).write();
}

} // namespace forkscope
