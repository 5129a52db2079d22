#include "engine/host/explored_program.h"

#include "engine/analyze/words.h"
#include "engine/explore/execution.h"
#include "engine/explore/mixing.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int64_t kGlance = 20'000'000;
constexpr std::int64_t kPatience = 3'000'000'000; // without a step that could be granted

EnclosureSetup setupOf(const RunPlan& plan, int commands, int core)
{
    EnclosureSetup setup;
    setup.scenario = plan.scenario;
    setup.knobs = plan.knobs;
    setup.seed = plan.seed;
    setup.controlled = true;
    setup.exploring = true;
    setup.commands = commands;
    setup.core = core;
    return setup;
}

[[noreturn]] void throwSilent(const std::string& role)
{
    throw SearchError({role + " computes for seconds without a step that others could see, or was "
                            + "ended from outside.",
                       role + " 计算了好几秒，没有任何别人看得见的步骤，或者被外部结束了。"});
}

} // namespace

ExploredProgram::ExploredProgram(const RunPlan& plan, int commands, int core)
    : m_plan(plan),
      m_enclosure(std::make_unique<Enclosure>(setupOf(plan, commands, core))),
      m_arena(m_enclosure->arena()),
      m_actorsKept(m_arena.header().actors),
      m_objectsKept(m_arena.header().objects)
{
    if (core >= 0) pinToOneCore(0, core);
}

ExploredProgram::~ExploredProgram() { end(); }

// --- one execution ----------------------------------------------------------------------------

Newborn ExploredProgram::begin()
{
    end();
    m_arena.forgetRun(m_actorsKept, m_objectsKept);
    m_chronicle = std::make_unique<Chronicle>(*m_plan.scenario, m_plan.knobs, true);
    m_drain = std::make_unique<Drain>(m_arena, m_chronicle->texts(), nullptr);
    setNow(0);
    m_dead.clear();
    m_identities.clear();
    m_firstEvents.clear();
    m_stuckIn.clear();
    ActorSlot& main = m_arena.slot(0);
    main.knownPid = kMainPid;
    m_arena.object(processWord(0)).word.store(makeWord(kFirstVersion + 1, kStarted));
    for (std::uint16_t i = 0; i < m_arena.header().knobCount; ++i) {
        const KnobRecord& knob = m_arena.header().knobs[i];
        if (!knob.object) continue;
        Event made = hostEvent(Operation::make, kNobody);
        made.object = knob.object;
        made.argument = std::int64_t(ObjectKind::knob);
        made.result = state(knob.object);
        made.text = m_chronicle->texts().add(knob.name);
        made.flags = kTransparent;
        m_chronicle->append(made);
    }
    m_running = true;
    m_arena.header().wantedRun.store(++m_run);
    futexWake(m_arena.header().wantedRun, kWakeAll);
    await(0);
    Happened ignored;
    bear({}, ignored);
    return {0, 0, kNobody, main.path};
}

void ExploredProgram::end()
{
    if (!std::exchange(m_running, false)) return;
    ArenaHeader& header = m_arena.header();
    header.endedRun.store(m_run);
    futexWake(header.endedRun, kWakeAll);
    while (header.clearedRun.load() != m_run && !m_enclosure->watch().zygoteDied()) {
        const std::uint32_t bell = header.bell.load();
        if (header.clearedRun.load() == m_run) return;
        header.hostSleeps.store(1);
        futexWait(header.bell, bell, monotonicNow() + kGlance);
        header.hostSleeps.store(0);
    }
}

void ExploredProgram::close()
{
    end();
    m_enclosure.reset();
    m_arena = Arena();
}

template <class Ready>
void ExploredProgram::awaitUntil(ActorId actor, Ready ready)
{
    ArenaHeader& header = m_arena.header();
    const std::int64_t patience = monotonicNow() + kPatience;
    for (;;) {
        const std::uint32_t bell = header.bell.load();
        if (ready()) return;
        header.hostSleeps.store(1);
        if (!ready()) futexWait(header.bell, bell, monotonicNow() + kGlance);
        header.hostSleeps.store(0);
        if (header.bell.load() != bell) continue;
        if (m_enclosure->watch().zygoteDied())
            throw SearchError({"The search's first process was killed from outside.",
                               "搜索的第一个进程被外部结束了。"});
        if (monotonicNow() > patience) throwSilent(m_arena.slot(actor).role);
        m_drain->take(actor, m_taken, true); // it may wait for room
    }
}

// Until it stands at its gate again; a helper that has ended never does.
void ExploredProgram::await(ActorId actor)
{
    const ActorSlot& slot = m_arena.slot(actor);
    awaitUntil(actor, [&] {
        return slot.phase.load() == ActorPhase::atGate
               || (slot.creator != kNobody && state(processWord(actor)) == kReaped);
    });
}

// The signal has been marked since the grant, and the actor wants to handle it.
void ExploredProgram::awaitHandler(ActorId actor)
{
    const ActorSlot& slot = m_arena.slot(actor);
    const std::uint32_t before = m_marks[actor];
    awaitUntil(actor, [&] {
        return slot.marks.load() != before && slot.phase.load() == ActorPhase::atGate
               && unpack(slot.announcement.load()).operation == Operation::handle;
    });
}

// Signals of one kind merge while they are pending, so each is waited for.
void ExploredProgram::noteMarks()
{
    const std::uint32_t used = m_arena.header().actors.load();
    m_marks.resize(used);
    for (std::uint32_t i = 0; i < used; ++i) m_marks[i] = m_arena.slot(ActorId(i)).marks.load();
}

Wish ExploredProgram::wish(ActorId actor) const
{
    const ActorSlot& slot = m_arena.slot(actor);
    if (m_dead.contains(actor) || slot.phase.load() != ActorPhase::atGate) return {};
    const Announcement wanted = unpack(slot.announcement.load());
    Wish wish{wanted.operation, wanted.object, slot.argument.load(), slot.seen.load(),
              std::uint16_t(slot.line.load())};
    if (wanted.operation == Operation::tally)
        wish.seen = std::uint32_t(hashOf(m_drain->announcedText(actor)));
    return wish;
}

bool ExploredProgram::blocked(ActorId actor, const Wish&) const
{
    return blockedAt(m_arena, actor);
}

void ExploredProgram::stopAt(std::uint32_t what) { m_arena.header().exploring.fetch_or(what); }

void ExploredProgram::grant(ActorId actor, Happened& happened)
{
    ActorSlot& slot = m_arena.slot(actor);
    const Announcement wanted = unpack(slot.announcement.load());
    const std::size_t broken = brokenClaims();
    noteMarks();
    slot.answerCount = 0;
    slot.phase.store(ActorPhase::inside);
    if (wanted.operation == Operation::exit) exitOf(actor, happened);
    slot.grant.fetch_add(1);
    futexWake(slot.grant, 1);
    if (wanted.operation != Operation::exit) {
        await(actor);
        drain(actor, happened);
    }
    for (ActorId interrupted : happened.interrupted) awaitHandler(interrupted);
    happened.broken = brokenClaims() > broken;
}

// --- what happened ----------------------------------------------------------------------------

Event ExploredProgram::hostEvent(Operation operation, ActorId actor) const
{
    Event event;
    event.operation = operation;
    event.actor = actor;
    return event;
}

void ExploredProgram::tell(Event event, Happened& happened)
{
    m_chronicle->append(event);
    happened.events.push_back(event);
    happened.texts.push_back(m_chronicle->texts()[event.text]);
}

void ExploredProgram::drain(ActorId actor, Happened& happened)
{
    m_drain->take(actor, m_taken, true);
    for (const Event& event : std::exchange(m_taken, {})) {
        tell(event, happened);
        note(event, happened);
    }
}

void ExploredProgram::note(const Event& event, Happened& happened)
{
    const bool starts = event.operation == Operation::start
                        || event.operation == Operation::startFeeder;
    if (starts && event.flags & kChange) {
        await(actorOfWord(event.object));
        bear(event, happened);
    } else if (event.operation == Operation::sendSignal && event.result != 0) {
        signal(actorOfWord(event.object), int(event.argument), event.actor, happened);
    }
}

// The child of a start, or main.
void ExploredProgram::bear(const Event& start, Happened& happened)
{
    const ActorId actor = start.operation == Operation::none ? ActorId(0) : actorOfWord(start.object);
    const ActorSlot& slot = m_arena.slot(actor);
    const ActorId process = processAt(m_arena, actor);
    happened.newborn.push_back({actor, process, slot.parent, slot.path});
    if (process != actor) return;
    Event born = hostEvent(Operation::born, actor);
    born.argument = pidFor(slot);
    born.result = pidFor(slot);
    born.text = m_chronicle->texts().add(slot.role);
    m_chronicle->append(born);
}

void ExploredProgram::changeWord(Event& event, std::uint32_t state)
{
    std::atomic<std::uint64_t>& word = m_arena.object(event.object).word;
    const std::uint64_t before = word.load();
    word.store(makeWord(versionOf(before) + 1, state));
    event.version = versionOf(before) + 1;
    event.before = stateOf(before);
    event.flags |= kChange;
}

std::size_t ExploredProgram::brokenClaims() const
{
    return std::size_t(std::ranges::count(m_chronicle->world().brokenClaims, 1));
}

// --- for the explorer -------------------------------------------------------------------------

std::uint64_t ExploredProgram::identity(ObjectId object) const
{
    if (isProcessWord(object)) return m_arena.slot(actorOfWord(object)).path;
    const auto known = m_identities.find(object);
    if (known != m_identities.end()) return known->second;
    // Of those with one name, the how-manieth.
    const ObjectRecord& record = m_arena.object(object);
    std::uint64_t number = 0;
    for (std::uint32_t id = m_objectsKept; id < object; ++id) {
        const ObjectRecord& other = m_arena.object(ObjectId(id));
        number += other.kind == record.kind && std::string_view(other.name) == record.name;
    }
    return m_identities[object] = mixed(mixed(hashOf(record.name), record.kind), number);
}

ObjectKind ExploredProgram::kind(ObjectId object) const
{
    if (isProcessWord(object)) return ObjectKind::process;
    return ObjectKind(m_arena.object(object).kind);
}

std::uint32_t ExploredProgram::state(ObjectId object) const
{
    return stateOf(m_arena.object(object).word.load());
}

// What claims and outcomes remember of the way: the highest and lowest counts, and the order in
// which files could not be read.
std::uint64_t ExploredProgram::measures() const
{
    const World& world = m_chronicle->world();
    std::uint64_t sum = mixed(world.decodeErrors);
    for (const Tally& tally : world.tallies) {
        const std::uint64_t name = hashOf(m_chronicle->texts()[tally.name]);
        sum += mixed(mixed(name, std::uint64_t(tally.count)), std::uint64_t(tally.most));
    }
    for (const ObjectInfo& object : world.objects) {
        if (object.kind == ObjectKind::lock || object.kind == ObjectKind::printer) continue;
        if (object.kind == ObjectKind::event || object.kind == ObjectKind::buffer) continue;
        sum += mixed(mixed(identity(object.id), object.least), object.most);
    }
    for (const std::uint8_t broken : world.brokenClaims) sum = mixed(sum, broken);
    return sum;
}

int ExploredProgram::moveOf(std::uint32_t event) const
{
    const auto after = std::ranges::upper_bound(m_firstEvents, std::size_t(event));
    return int(after - m_firstEvents.begin()) - 1;
}

// What a run under control tells of everybody who rests.
void ExploredProgram::announceWhoIsLeft()
{
    const std::uint32_t used = m_arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        const auto actor = ActorId(i);
        const Wish wanted = wish(actor);
        if (wanted.operation == Operation::none) continue;
        Event event = hostEvent(wanted.operation, actor);
        event.object = wanted.object;
        event.argument = wanted.argument;
        event.before = wanted.seen;
        event.line = wanted.line;
        event.phase = Phase::announced;
        const ActorSlot& slot = m_arena.slot(actor);
        if (slot.announcedText.load())
            event.text = m_chronicle->texts().add(m_drain->announcedText(actor));
        m_chronicle->append(event);
    }
}

// Why nobody can go on: they wait for each other, or look again and again at what nobody will change.
std::string ExploredProgram::stuckFinding(const std::vector<ActorId>& polls)
{
    announceWhoIsLeft();
    if (polls.empty()) {
        const auto why = m_chronicle->addStuckFinding();
        return std::string(name(why ? why->kind : FindingKind::deadlock));
    }
    // Whether its loop has an end nobody can say from outside.
    return "polling";
}

Ending ExploredProgram::conclude(bool stuck, const std::vector<ActorId>& polls)
{
    if (stuck) m_stuckIn = stuckFinding(polls);
    m_summary = m_chronicle->conclude(stuck ? RunEnd::stuck : RunEnd::finished, "");
    const bool broken = std::ranges::any_of(
        m_summary.claims, [](const ClaimResult& claim) { return claim.held == false; });
    const bool polling = stuck && !polls.empty(); // no failure that could be shown
    const std::string end = stuck ? m_stuckIn : std::string(name(RunEnd::finished));
    const auto known = std::ranges::find_if(m_outcomes, [&](const ExploredOutcome& outcome) {
        return outcome.values == m_summary.outcome && outcome.end == end
               && outcome.bad == (broken || (stuck && !polling));
    });
    if (known != m_outcomes.end())
        return {std::uint32_t(known - m_outcomes.begin()), known->bad};
    ExploredOutcome fresh;
    fresh.values = m_summary.outcome;
    fresh.end = end;
    fresh.schedule = m_summary.schedule;
    fresh.bad = broken || (stuck && !polling);
    m_outcomes.push_back(fresh);
    return {std::uint32_t(m_outcomes.size() - 1), fresh.bad};
}

} // namespace forkscope
