#include "engine/explore/dependence.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

bool eitherIs(const Touch& one, const Touch& other, Operation operation)
{
    return one.operation == operation || other.operation == operation;
}

bool looksAtEvent(Operation operation)
{
    return operation == Operation::eventIsSet || operation == Operation::eventWait
           || operation == Operation::eventWake;
}

bool looksAtProcess(const Touch& touch)
{
    switch (touch.operation) {
    case Operation::isAlive: // may reap
        return !touch.changed;
    case Operation::watch:
    case Operation::peekChild:
    case Operation::procState:
    case Operation::getppid:
    case Operation::sleep:
        return true;
    default:
        return false;
    }
}

// The message that is received is the one delivered, or the delivery has room only after it.
bool messagesMeet(const Touch& delivery, const Touch& receipt)
{
    if (delivery.ordinal == receipt.ordinal) return true;
    const std::uint64_t end = delivery.offset + std::uint64_t(delivery.argument);
    return end > receipt.offset + kPipeBytes;
}

bool onQueue(const Touch& one, const Touch& other)
{
    if (one.operation == Operation::deliver && other.operation == Operation::receive)
        return messagesMeet(one, other);
    if (one.operation == Operation::receive && other.operation == Operation::deliver)
        return messagesMeet(other, one);
    return !(one.operation == Operation::poll && other.operation == Operation::poll);
}

bool bothAre(const Touch& one, const Touch& other, Operation operation)
{
    return one.operation == operation && other.operation == operation;
}

bool signalled(const Deed& sender, const Deed& other)
{
    return std::ranges::count(sender.signals, other.process) > 0;
}

} // namespace

bool waitsForEnd(Operation operation)
{
    return operation == Operation::join || operation == Operation::waitChild
           || operation == Operation::watch || operation == Operation::peekChild;
}

bool dependent(const Touch& one, const Touch& other)
{
    if (one.operation == Operation::tally && other.operation == Operation::tally)
        return one.seen == other.seen && (one.argument > 0) != (other.argument > 0);
    if (one.object == 0 || one.object != other.object) return false;
    if (isProcessWord(one.object)) return !(looksAtProcess(one) && looksAtProcess(other));
    switch (one.operation) {
    case Operation::valueGet:
    case Operation::fileRead:
    case Operation::semValue:
    case Operation::eventClear:
    case Operation::eventSet:
        if (one.operation == other.operation) return false;
        break;
    case Operation::semRelease:
        if (bothAre(one, other, Operation::semRelease))
            return one.argument > 0 || other.argument > 0;
        break;
    case Operation::print:
    case Operation::knobLook:
        return false;
    default:
        break;
    }
    if (looksAtEvent(one.operation) && looksAtEvent(other.operation)) return false;
    if (eitherIs(one, other, Operation::deliver) || eitherIs(one, other, Operation::receive)
        || eitherIs(one, other, Operation::poll))
        return onQueue(one, other);
    return true;
}

bool dependent(const Deed& one, const Deed& other)
{
    if (one.actor == other.actor) return true;
    if (signalled(one, other) || signalled(other, one)) return true;
    if (one.process == other.process && (one.ends || other.ends)) return true;
    for (const Touch& mine : one.touches)
        for (const Touch& theirs : other.touches)
            if (dependent(mine, theirs)) return true;
    return false;
}

} // namespace forkscope
