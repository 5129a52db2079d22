#pragma once

// What the window needs of a run in progress. A Session is one; tests have their own.

#include "engine/session/session.h"

#include <functional>
#include <memory>
#include <string>

namespace forkscope {

class RunLink
{
public:
    virtual ~RunLink() = default;

    virtual const RunFacts& facts() const = 0;
    virtual int descriptor() const = 0; // readable when receive() has something; -1: gone
    virtual Update receive() = 0;       // never blocks

    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void step(ActorId actor) = 0; // kNobody: the strategy's choice
    // Without the objectless steps that follow.
    virtual void stepAlone(ActorId actor) { step(actor); }
    virtual void setMode(RunMode mode) = 0;
    virtual void setStrategy(const std::string& name) = 0;
    virtual void setPace(double stepsPerSecond) = 0;
    virtual void setSpeed(double speed) = 0;
    virtual void act(Operation act, ActorId target) = 0;
    virtual void turnKnob(const std::string& name, const std::string& value) = 0;
    virtual void stop() = 0;
};

// Starts a run, or throws BadInput or NotPermitted with a sentence.
using RunStarter = std::function<std::unique_ptr<RunLink>(const RunRequest&)>;

// Starts real ones.
std::unique_ptr<RunLink> startSession(const RunRequest& request);

} // namespace forkscope
