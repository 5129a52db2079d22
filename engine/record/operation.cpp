#include "engine/record/operation.h"

#include <array>

namespace forkscope {

namespace {

constexpr auto kNone = Effect::none;
constexpr auto kSees = Effect::look;
constexpr auto kMakes = Effect::change;

//                                   name            effect  step   host   two-step
constexpr std::array<OperationTraits, std::size_t(Operation::count)> kTraits = {{
    {"none", kNone, false, false, false},
    {"start", kMakes, true, false, false},
    {"begin", kNone, true, false, false},
    {"exit", kNone, true, false, false},
    {"join", kMakes, true, false, false},
    {"reap", kMakes, true, false, false},
    {"is-alive", kMakes, true, false, false},
    {"watch", kSees, true, false, false},
    {"wait", kMakes, true, false, false},
    {"wait-any", kMakes, true, false, false},
    {"wait-nowait", kSees, true, false, false},
    {"start-feeder", kMakes, false, false, false},
    {"end-feeder", kMakes, true, false, false},
    {"join-feeder", kSees, true, false, false},
    {"send-signal", kSees, true, false, false},
    {"set-handler", kNone, true, false, false},
    {"handle", kNone, true, false, false},
    {"sleep", kNone, true, false, false},
    {"print", kMakes, true, false, false},
    {"tally", kNone, true, false, false},
    {"random", kNone, true, false, false},
    {"getpid", kNone, true, false, false},
    {"getppid", kNone, true, false, false},
    {"clock", kNone, true, false, false},
    {"cpu-time", kNone, true, false, false},
    {"proc-state", kNone, true, false, false},
    {"make", kNone, false, false, false},
    {"acquire", kMakes, true, false, false},
    {"release", kMakes, true, false, false},
    {"get-value", kSees, true, false, false},
    {"set-value", kMakes, true, false, false},
    {"read-file", kSees, true, false, true},
    {"truncate-file", kMakes, true, false, true},
    {"write-file", kMakes, true, false, true},
    {"rename-file", kMakes, true, false, true},
    {"look-at-knob", kSees, false, false, false},
    {"acquire-permit", kMakes, true, false, false},
    {"release-permit", kMakes, true, false, false},
    {"get-permits", kSees, true, false, false},
    {"set-event", kMakes, true, false, false},
    {"clear-event", kMakes, true, false, false},
    {"is-set", kSees, true, false, false},
    {"wait-event", kSees, true, false, false},
    {"wake-event", kSees, true, false, false},
    {"put", kMakes, true, false, false},
    {"take", kMakes, true, false, false},
    {"close-queue", kMakes, true, false, false},
    {"deliver", kMakes, true, false, true},
    {"receive", kMakes, true, false, true},
    {"poll", kSees, true, false, false},
    {"decode-error", kNone, false, false, false},
    {"born", kNone, false, true, false},
    {"died", kMakes, false, true, false},
    {"reaped", kMakes, false, true, false},
    {"adopted", kNone, false, true, false},
    {"kernel-view", kNone, false, true, false},
    {"computing", kNone, false, true, false},
    {"no-change", kMakes, false, true, true},
    {"owner-died", kMakes, false, true, false},
    {"kill", kNone, false, true, false},
    {"terminate", kNone, false, true, false},
    {"stop", kNone, false, true, false},
    {"continue", kNone, false, true, false},
    {"turn-knob", kMakes, false, true, false},
    {"claim-broken", kNone, false, true, false},
    {"finding", kNone, false, true, false},
    {"ended", kNone, false, true, false},
}};

constexpr std::array<std::string_view, std::size_t(ObjectKind::count)> kObjectKinds = {
    "none", "process",   "printer", "knob",  "lock",   "value",
    "file", "semaphore", "event",   "queue", "buffer"};

constexpr std::array<std::string_view, 7> kRunEnds = {"finished", "stuck",    "stopped", "timeout",
                                                      "limit",    "diverged", "failed"};

constexpr std::array<std::string_view, std::size_t(FindingKind::count)> kFindings = {
    "claim",         "race",          "deadlock",  "owner-died", "lost-wakeup", "undrained-queue",
    "leaked-zombie", "leaked-orphan", "busy-loop", "torn-read",  "limit"};

template <class Enum, std::size_t size>
Enum named(std::string_view name, const std::array<std::string_view, size>& names, Enum otherwise)
{
    for (std::size_t i = 0; i < size; ++i)
        if (names[i] == name) return Enum(i);
    return otherwise;
}

} // namespace

const OperationTraits& traits(Operation operation)
{
    const auto index = std::size_t(operation);
    return kTraits[index < kTraits.size() ? index : 0];
}

Operation operationNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kTraits.size(); ++i)
        if (kTraits[i].name == name) return Operation(i);
    return Operation::none;
}

std::string_view name(ObjectKind kind) { return kObjectKinds[std::size_t(kind)]; }
ObjectKind objectKindNamed(std::string_view name)
{
    return named(name, kObjectKinds, ObjectKind::none);
}

std::string_view name(RunEnd end) { return kRunEnds[std::size_t(end)]; }

std::string_view name(FindingKind kind) { return kFindings[std::size_t(kind)]; }
FindingKind findingNamed(std::string_view name)
{
    return named(name, kFindings, FindingKind::count);
}

} // namespace forkscope
