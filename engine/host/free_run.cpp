#include "engine/host/free_run.h"

#include "engine/os/barrier.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace forkscope {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kTick = 4 * kMillisecond;         // between two drains
constexpr std::int64_t kSlack = kMillisecond;            // store buffers, clock pairs
constexpr std::int64_t kPatience = 100 * kMillisecond;   // for an actor caught inside an operation
constexpr std::int64_t kSampling = 150 * kMillisecond;
constexpr std::int64_t kEverything = std::numeric_limits<std::int64_t>::max();

} // namespace

FreeRun::FreeRun(const RunPlan& plan, Client& client, int commands)
    : Run(plan, client, commands, -1),
      m_clock(m_arena),
      m_drain(m_arena, m_chronicle.texts(), &m_clock),
      m_order(kFirstVersion)
{
    m_order.setStartKnown([this](const Event& start) {
        return m_arena.slot(actorOfWord(start.object)).osPid.load() != 0;
    });
    tellCreators();
}

void FreeRun::tellCreators()
{
    m_order.setCreatorOf([this](ActorId actor) {
        return actor < kMaxActors ? m_arena.slot(actor).creator : kNobody;
    });
}

void FreeRun::keep(ActorId queue, const Event& event)
{
    m_all[queue].push_back(event);
    m_order.add(queue, event);
}

void FreeRun::tell(ActorId actor, const Event& event) { keep(actor, event); }

void FreeRun::drainActor(ActorId actor, bool last)
{
    m_taken.clear();
    m_drain.take(actor, m_taken, last);
    for (const Event& event : m_taken) keep(actor, event);
}

void FreeRun::take()
{
    m_clock.sample();
    const std::int64_t until = horizon();
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t actor = 0; actor < used; ++actor) drainActor(ActorId(actor), false);
    place(until);
}

// Everything that happened before this time is in the rings: each live actor was seen outside of
// any operation since, or has published one that it began since.
std::int64_t FreeRun::horizon()
{
    if (m_clock.paused()) return kEverything; // behind a closed gate nobody begins anything
    const std::int64_t before = now();
    std::int64_t least = before;
    for (ActorId actor : m_live) {
        const ActorSlot& slot = m_arena.slot(actor);
        Progress& progress = m_progress[actor];
        const ActorPhase phase = slot.phase.load();
        const std::uint64_t head = slot.head.load();
        if (phase != ActorPhase::inside) progress.quiet = before;
        else if (head > progress.head) progress.quiet = std::max(progress.quiet, before - kTick);
        progress.head = head;
        if (before - progress.quiet < kPatience) least = std::min(least, progress.quiet);
    }
    return least - kSlack;
}

void FreeRun::place(std::int64_t until)
{
    for (;;) {
        m_placed.clear();
        m_order.place(until, m_placed);
        for (const Event& event : m_placed) chronicle(event);
        const bool found = resolveIntents();
        if (m_placed.empty() && !found) return;
    }
}

void FreeRun::chronicle(const Event& event)
{
    m_chronicle.append(event);
    const bool started = event.operation == Operation::start && event.flags & kChange;
    if (!started) return;
    const ActorId child = actorOfWord(event.object);
    noteStarted(child);
}

// At the death: did the dead actor make the version it announced? If the word never got that far,
// or the change is recorded, there is nothing to find.
void FreeRun::settleIntent(ActorId dead)
{
    const Announcement intent = unpack(m_arena.slot(dead).announcement.load());
    if (!intent.attempt) return;
    const std::uint64_t word = m_arena.object(intent.object).word.load();
    const bool made = std::int32_t(versionOf(word) - intent.version) >= 0;
    const bool placed = std::int32_t(intent.version - m_order.versionOf(intent.object)) <= 0;
    if (!made || placed || m_order.hasChange(intent.object, intent.version)) return;
    m_intents.push_back(dead);
    m_order.hold(processOf(dead));
}

bool FreeRun::resolveIntents()
{
    const std::size_t erased = std::erase_if(m_intents, [this](ActorId dead) {
        if (!resolve(dead)) return false;
        m_order.release(processOf(dead));
        return true;
    });
    return erased > 0;
}

// A version that nobody recorded belongs to the dead actor that announced it. True when that is
// decided, one way or the other.
bool FreeRun::resolve(ActorId dead)
{
    const Announcement intent = unpack(m_arena.slot(dead).announcement.load());
    const std::uint32_t step = traits(intent.operation).twoStep ? 2 : 1;
    const auto ahead = std::int32_t(intent.version - m_order.versionOf(intent.object));
    if (ahead <= 0 || m_order.hasChange(intent.object, intent.version)) return true;
    if (ahead != std::int32_t(step) || m_order.hasRecorded(dead)) return false;

    const std::uint64_t word = m_arena.object(intent.object).word.load();
    std::optional<std::uint32_t> after;
    if (const Event* next = m_order.changeAfter(intent.object, intent.version))
        after = next->before;
    else if (versionOf(word) == intent.version) after = stateOf(word);
    else if (step == 2 && isOdd(word) && versionOf(word) == intent.version + 1)
        after = oddBefore(stateOf(word));
    if (intent.operation == Operation::receive && !after) return false; // the next change will tell
    const std::uint32_t before = stateBeforeIntent(intent, m_chronicle.world());
    auto event = unrecordedChange(m_arena, dead, intent.object, intent.version, before, after,
                                  m_chronicle.world().time);
    if (!event) return true; // another dead actor announced it too, and it was that one
    if (m_arena.slot(dead).announcedText.load())
        event->text = m_chronicle.textAfter(*event, m_drain.announcedText(dead));
    auto& all = m_all[dead];
    all.insert(std::ranges::find(all, Operation::died, &Event::operation), *event);
    m_order.addBeforeDeath(dead, *event);
    return true;
}

// --- the teacher ------------------------------------------------------------------------------

void FreeRun::closeGate()
{
    ArenaHeader& header = m_arena.header();
    if (header.gate.load() == Gate::closed) return;
    header.gate.store(Gate::closed);
    if (header.membarrier) barrierEverywhere();
    const std::int64_t until = monotonicNow() + kPatience;
    const auto quiet = [this](ActorId actor) {
        return isStopped(actor)
               || m_arena.slot(actor).phase.load() != ActorPhase::inside;
    };
    while (!std::ranges::all_of(m_live, quiet) && monotonicNow() < until) take();
    m_clock.pause();
}

void FreeRun::openGate()
{
    ArenaHeader& header = m_arena.header();
    m_clock.resume();
    header.gate.store(Gate::open);
    futexWake(static_cast<const void*>(&header.gate), kWakeAll);
}

bool FreeRun::command(const Json& json)
{
    const std::string what = json.value("do", "");
    if (what == "stop") return false;
    if (what == "pause") closeGate();
    else if (what == "resume") openGate();
    else if (what == "speed") {
        m_clock.setSpeed(json.value("value", 1.0));
        wakeAllWaiters(); // timed waits on objects reckoned with the old one
    }
    else if (what == "act")
        actOn(operationNamed(json.value("act", "")), ActorId(json.value("target", 0)));
    else if (what == "knob") turnKnob(json.value("name", ""), json.value("value", ""));
    sendStatus();
    return true;
}

void FreeRun::sendStatus()
{
    RunStatus status;
    status.state = m_clock.paused() ? RunStatus::State::paused : RunStatus::State::running;
    status.mode = RunMode::free;
    status.speed = m_arena.header().clock.speed.load();
    m_client.send(status);
}

// --- the kernel -------------------------------------------------------------------------------

void FreeRun::sampleKernel()
{
    const std::int64_t at = monotonicNow();
    if (at - m_sampledAt < kSampling) return;
    m_sampledAt = at;
    for (ActorId actor : m_live) {
        if (processOf(actor) != actor) continue;
        const auto view = kernelViewOf(m_arena.slot(actor).osPid.load());
        if (!view || view->letter == 'Z') continue;
        noteComputing(actor, view->cpu);
        const std::int64_t used = cpuTimeOf(m_arena.slot(actor).osPid.load()).value_or(view->cpu);
        const auto sample = std::pair(view->letter, used / kMillisecond);
        const auto [known, isNew] = m_sampled.try_emplace(actor, sample);
        if (!isNew && known->second == sample) continue;
        known->second = sample;
        Event event;
        event.time = now();
        event.actor = actor;
        event.operation = Operation::kernelView;
        event.argument = view->letter;
        event.result = used;
        event.flags = kSampled;
        keep(actor, event);
    }
}

// CPU time goes by, but the actor announces nothing.
void FreeRun::noteComputing(ActorId actor, std::int64_t cpu)
{
    const ActorSlot& slot = m_arena.slot(actor);
    Computing& last = m_computing[actor];
    const std::uint64_t head = slot.head.load();
    const std::uint64_t repeat = slot.repeat.load(); // who polls looks again without a new event
    const bool busy = slot.phase.load() == ActorPhase::outside;
    if (head != last.head || repeat != last.repeat || !busy) {
        last = {head, repeat, cpu, false};
    } else if (cpu - last.cpu >= kComputing && !std::exchange(last.told, true)) {
        Event event;
        event.time = now();
        event.actor = actor;
        event.operation = Operation::computing;
        keep(actor, event);
    }
}

// --- the end ----------------------------------------------------------------------------------

// Who waits for what in which version; empty when anybody could go on.
std::vector<std::uint64_t> FreeRun::waitPattern() const
{
    std::vector<std::uint64_t> pattern;
    for (ActorId actor : m_live) {
        const ActorSlot& slot = m_arena.slot(actor);
        if (slot.phase.load() != ActorPhase::waiting) return {};
        const Announcement wanted = unpack(slot.announcement.load());
        const bool timed = hasDeadline(wanted.operation, slot.argument.load());
        if (timed || !blocked(actor) || slot.pending.load()) return {};
        const std::uint64_t word =
            wanted.object ? m_arena.object(wanted.object).word.load() : slot.childDeaths.load();
        pattern.push_back(std::uint64_t(actor) << 48 | std::uint64_t(wanted.object) << 32
                          | versionOf(word));
    }
    return pattern;
}

// Nobody runs, so nothing can change it: seen twice in a row, it is so for ever.
bool FreeRun::stuck()
{
    if (m_clock.paused() || m_live.empty() || !m_awaitReap.empty()) return false;
    std::vector<std::uint64_t> pattern = waitPattern();
    const bool same = !pattern.empty() && pattern == m_lastPattern && m_order.empty();
    m_lastPattern = std::move(pattern);
    return same;
}

// Everything is in: place all, or, where a look came late, all over again from the beginning.
void FreeRun::settleOrder()
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t actor = 0; actor < used; ++actor) drainActor(ActorId(actor), true);
    m_order.setStartKnown({});
    place(kEverything);
    if (!m_order.late()) return;
    m_chronicle.restart();
    m_order = Order(kFirstVersion);
    tellCreators();
    announceSetup();
    noteStarted(0);
    m_order.noteMain(kFirstVersion + 1, m_arena.slot(0).pid);
    for (const auto& [queue, events] : m_all)
        for (const Event& event : events) m_order.add(ActorId(queue), event);
    place(kEverything);
}

RunSummary FreeRun::end(RunEnd how, const std::string& sentence)
{
    settleOrder();
    return how == RunEnd::stuck ? concludeStuck() : finish(how, sentence);
}

RunSummary FreeRun::execute()
{
    announceSetup();
    bool mainKnown = false;
    for (;;) {
        const std::uint32_t bell = m_arena.header().bell.load();
        for (const Json& json : m_client.commands())
            if (!command(json)) return end(RunEnd::stopped, "Stopped.");
        if (m_client.gone()) return end(RunEnd::stopped, "Nobody is listening any more.");
        if (!mainKnown && m_arena.slot(0).osPid.load() != 0) {
            mainKnown = true;
            noteStarted(0);
            m_order.noteMain(kFirstVersion + 1, m_arena.slot(0).pid);
            sendStatus();
        }
        if (mainKnown) {
            handleDeaths();
            noteReaped();
            take();
            sampleKernel();
            noteLive();
            m_client.publish(m_chronicle);
            if (allOver()) return end(RunEnd::finished, "");
            if (stuck()) return end(RunEnd::stuck, "");
        }
        if (m_enclosure.watch().zygoteDied() && !allOver())
            return end(RunEnd::failed, "The run's first process was killed from outside.");
        if (overdue()) {
            settleOrder(); // first: it may tell everything anew, without findings
            m_chronicle.addFinding(FindingKind::limit, "The time limit ended the run.",
                                   "运行到了时间上限，被结束。", {});
            return finish(RunEnd::timeout, "The time limit ended the run.");
        }
        if (lingersTooLong()) {
            settleOrder();
            m_chronicle.addOrphanFinding();
            return finish(RunEnd::finished, "");
        }
        m_arena.header().hostSleeps.store(1);
        futexWait(m_arena.header().bell, bell, monotonicNow() + kTick);
        m_arena.header().hostSleeps.store(0);
    }
}

} // namespace forkscope
