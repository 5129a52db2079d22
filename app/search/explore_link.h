#pragma once

// What the window needs of a search and of free runs on trial. An Exploration and a Luck are such;
// tests have their own.

#include "engine/session/exploration.h"
#include "engine/session/luck.h"

#include <functional>
#include <memory>

namespace forkscope {

class ExploreLink
{
public:
    virtual ~ExploreLink() = default;

    virtual const RunFacts& facts() const = 0;
    virtual int descriptor() const = 0; // readable when receive() has something; -1: gone
    virtual ExploreUpdate receive() = 0; // never blocks
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void stop() = 0; // a report follows
};

class LuckLink
{
public:
    virtual ~LuckLink() = default;

    virtual int descriptor() const = 0;
    virtual LuckUpdate receive() = 0; // never blocks longer than the start of a run takes
    virtual const LuckReport& report() const = 0;
    virtual void stop() = 0;
};

// They start one, or throw BadInput or NotPermitted with a sentence.
using ExploreStarter = std::function<std::unique_ptr<ExploreLink>(const ExploreRequest&)>;
using LuckStarter = std::function<std::unique_ptr<LuckLink>(const LuckRequest&)>;

struct SearchStarters
{
    ExploreStarter explore;
    LuckStarter luck;
};

// The real ones.
SearchStarters searchStarters();

} // namespace forkscope
