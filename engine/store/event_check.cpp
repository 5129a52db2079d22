#include "engine/store/event_check.h"

#include "engine/record/semantics.h"
#include "engine/trace/schedule_of.h"

namespace forkscope {

namespace {

constexpr ObjectId kObjectIds = 8192; // as many as a run can make
constexpr std::int64_t kLongestRun = 1'000'000'000'000'000'000; // 31 years of nanoseconds
constexpr std::int64_t kMaxClaims = 64;
constexpr std::int64_t kMaxExitCode = 255;
constexpr std::int64_t kMaxPid = 1 << 22; // the kernel's own limit
constexpr std::int64_t kMaxSignal = 64;

bool within(std::int64_t number, std::int64_t first, std::int64_t last)
{
    return number >= first && number <= last;
}

bool isExitCode(std::int64_t number) { return within(number, -kMaxExitCode, kMaxExitCode); }

bool argumentIsPlausible(const Event& event)
{
    switch (event.operation) {
    case Operation::start: // -1: there was no room for another process
        return isProcessWord(event.object) && within(event.result, -1, kMaxPid);
    case Operation::startFeeder:
    case Operation::endFeeder:
        return isProcessWord(event.object) && event.actor != kNobody;
    case Operation::born:
        return event.actor != kNobody && within(event.argument, 0, kMaxPid) &&
               within(event.result, 0, kMaxPid);
    case Operation::adopted:
        return within(event.argument, 0, kMaxPid);
    case Operation::exit:
    case Operation::died:
        return isExitCode(event.argument);
    case Operation::make:
        return event.object < kObjectIds
               && within(event.argument, 1, std::int64_t(ObjectKind::count) - 1);
    case Operation::deliver:
    case Operation::receive:
        return within(event.argument, 0, kPipeBytes);
    case Operation::sendSignal:
    case Operation::handle:
        return within(event.argument, 0, kMaxSignal);
    case Operation::setHandler:
        return within(event.argument, 0, kMaxSignal)
               && within(event.result, 0, std::int64_t(Disposition::handled));
    case Operation::kernelView:
        return within(event.argument, ' ', '~');
    case Operation::claimBroken:
        return within(event.argument, 0, kMaxClaims - 1);
    case Operation::finding:
        return within(event.argument, 0, std::int64_t(FindingKind::count) - 1);
    case Operation::ended:
        return within(event.argument, 0, std::int64_t(RunEnd::failed));
    default:
        return !hasDeadline(event.operation, event.argument) || event.argument >= 0;
    }
}

} // namespace

bool isPlausible(const Event& event, const ReadSoFar& soFar)
{
    if (event.actor != kNobody && event.actor >= kMaxActors) return false;
    if (event.text >= soFar.texts) return false;
    const std::uint32_t step = soFar.step + (isStep(event) ? 1 : 0); // they count one by one
    if (event.step != step) return false;
    return within(event.time, 0, kLongestRun) && argumentIsPlausible(event);
}

} // namespace forkscope
