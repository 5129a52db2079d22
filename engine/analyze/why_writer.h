#pragma once

// Writes the answer to "why does it wait?": what it wants, who has it, what that one does next.
// What is said of each kind of thing stands in why_waiting.cpp, the rest in why.cpp.

#include "engine/analyze/phrases.h"

namespace forkscope {

class WhyWriter
{
public:
    WhyWriter(const Speaker& speaker, const ProcessInfo& process)
        : m_speak(speaker), m_process(process), m_role(speaker.role(process.actor))
    {
    }

    Why write();

private:
    void explainZombie();
    void explainWaiting();
    void followChain();
    void tell(const ProcessInfo& other);
    void explainEnd(const ProcessInfo& last);
    void explainRing();
    void closeRing(ActorId actor);
    void explainDeadline();
    void explainKernel();

    void explainWish();
    void explainEndOfProcess();
    void explainAnyChild();
    void explainFeeder();
    void explainHolder(const ObjectInfo& lock);
    void explainLock();
    void explainTurn(const ObjectInfo& lock, const ObjectInfo& queue);
    void explainPermit();
    void explainFull(const ObjectInfo& places, const ObjectInfo& queue);
    void explainEvent();
    void explainEmpty();
    void explainPipe();
    void explainBuffers(const ObjectInfo& queue);
    void explainReader(const ObjectInfo& queue);
    void tellFeeder(const ObjectInfo& buffer);
    void explainRivals(std::string_view english, std::string_view chinese);

    void add(std::string_view english, std::string_view chinese,
             std::initializer_list<std::string_view> parts = {})
    {
        m_why.sentences.push_back(m_speak.say(english, chinese, parts));
    }
    std::string since() const { return std::to_string(m_process.sinceStep); }
    std::string thing() const { return m_speak.thing(m_process.object); }

    const Speaker& m_speak;
    const ProcessInfo& m_process;
    std::string m_role;
    Why m_why;
};

} // namespace forkscope
