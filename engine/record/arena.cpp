#include "engine/record/arena.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"

#include <algorithm>
#include <cstring>

namespace forkscope {

namespace {

constexpr std::uint32_t kMagic = 0x46534350; // "FSCP"
constexpr std::uint32_t kLayout = 2;
constexpr std::size_t kPage = 4096;

constexpr std::size_t aligned(std::size_t size) { return (size + kPage - 1) / kPage * kPage; }

constexpr std::size_t kObjects = aligned(sizeof(ArenaHeader));
constexpr std::size_t kSlots = kObjects + aligned(sizeof(ObjectRecord) * kMaxObjects);
constexpr std::size_t kPipes = kSlots + aligned(sizeof(ActorSlot) * kMaxActors);
constexpr std::size_t kRings = kPipes + aligned(sizeof(PipeRecord) * kMaxPipes);
constexpr std::size_t kRingBytes = kRingEvents * sizeof(Event) + kTextBytes;

static_assert(kRings + kRingBytes * kMaxActors < std::size_t(1) << 30);

} // namespace

std::size_t Arena::size() { return kRings + kRingBytes * kMaxActors; }

Arena Arena::initialise(void* memory, std::uint32_t ringEvents)
{
    Arena arena(memory);
    ArenaHeader& header = arena.header();
    header.magic = kMagic;
    header.layout = kLayout;
    header.ringEvents = std::min(ringEvents, kRingEvents);
    header.cycles = ticksAreCycles();
    header.objects = kMaxActors + 1; // the first ones are the process words
    header.maxProcesses = kMaxProcesses;
    header.clock.speed = 1.0;
    header.clock.monotonic = monotonicNow();
    header.crashActor = kNobody;
    for (ActorId actor = 0; actor < kMaxActors; ++actor)
        arena.object(processWord(actor)).word.store(makeWord(kFirstVersion, 0),
                                                    std::memory_order_relaxed);
    header.printer = arena.takeObject(ObjectKind::printer, "printer", 0);
    return arena;
}

ObjectRecord& Arena::object(ObjectId id) const
{
    return reinterpret_cast<ObjectRecord*>(m_memory + kObjects)[id % kMaxObjects];
}

ActorSlot& Arena::slot(ActorId actor) const
{
    return reinterpret_cast<ActorSlot*>(m_memory + kSlots)[actor % kMaxActors];
}

Ring Arena::ring(ActorId actor) const
{
    char* base = m_memory + kRings + kRingBytes * (actor % kMaxActors);
    return {reinterpret_cast<Event*>(base), base + kRingEvents * sizeof(Event)};
}

PipeRecord& Arena::pipeOf(const ObjectRecord& queue) const
{
    return reinterpret_cast<PipeRecord*>(m_memory + kPipes)[queue.pipe % kMaxPipes];
}

bool Arena::takePipe(ObjectRecord& queue) const
{
    auto& used = header().pipes;
    std::uint32_t next = used.load();
    do {
        if (next >= kMaxPipes) return false;
    } while (!used.compare_exchange_weak(next, next + 1));
    queue.pipe = std::uint16_t(next);
    return true;
}

PipeCounts& Arena::countsAt(const ObjectRecord& queue, std::uint32_t version) const
{
    return pipeOf(queue).counts[(version >> 1) & 1];
}

ActorId Arena::takeSlot() const
{
    auto& used = header().actors;
    std::uint32_t next = used.load();
    do {
        if (next >= kMaxActors || next >= header().maxProcesses) return kNobody;
    } while (!used.compare_exchange_weak(next, next + 1));
    return ActorId(next);
}

ObjectId Arena::takeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                           ObjectId wanted) const
{
    auto& used = header().objects;
    std::uint32_t now = used.load();
    std::uint32_t next;
    do {
        next = wanted ? wanted : now;
        if (next >= kMaxObjects) return 0;
    } while (!used.compare_exchange_weak(now, std::max(now, next + 1)));
    ObjectRecord& record = object(ObjectId(next));
    record.kind = std::uint16_t(kind);
    const std::size_t length = std::min(name.size(), sizeof record.name - 1);
    std::memcpy(record.name, name.data(), length);
    record.name[length] = 0;
    record.word.store(makeWord(kFirstVersion, state));
    std::atomic_ref(record.published).store(1, std::memory_order_release);
    return ObjectId(next);
}

ObjectId Arena::findObject(ObjectKind kind, std::string_view name) const
{
    const std::uint32_t used = std::min<std::uint32_t>(header().objects.load(), kMaxObjects);
    for (std::uint32_t id = kMaxActors + 1; id < used; ++id) {
        ObjectRecord& record = object(ObjectId(id));
        if (!std::atomic_ref(record.published).load(std::memory_order_acquire)) continue;
        if (record.kind == std::uint16_t(kind) && name == record.name) return ObjectId(id);
    }
    return 0;
}

void Arena::forgetRun(std::uint32_t actorsKept, std::uint32_t objectsKept) const
{
    const auto clear = [](void* memory, std::size_t size) { std::memset(memory, 0, size); };
    for (std::uint32_t id = 0; id < header().actors; ++id) {
        ActorSlot& used = slot(ActorId(id));
        const bool kept = id < actorsKept;
        const std::size_t identity = offsetof(ActorSlot, parent);
        const std::size_t host = offsetof(ActorSlot, grant);
        clear(&used, kept ? identity : host);
        clear(&used.grant, offsetof(ActorSlot, answers) - host);
        clear(&object(processWord(ActorId(id))), sizeof(ObjectRecord));
        object(processWord(ActorId(id))).word.store(makeWord(kFirstVersion, 0));
    }
    for (std::uint32_t id = objectsKept; id < header().objects; ++id)
        clear(&object(ObjectId(id)), sizeof(ObjectRecord));
    header().actors = actorsKept;
    header().objects = objectsKept;
    for (std::uint32_t i = 0; i < header().pipes; ++i) {
        ObjectRecord any{};
        any.pipe = std::uint16_t(i);
        clear(&pipeOf(any).counts, sizeof(PipeRecord::counts));
    }
    header().pipes = 0;
    object(header().printer).word.store(makeWord(kFirstVersion, 0));
}

std::int64_t Arena::now() const
{
    const ArenaHeader& head = header();
    if (head.gate.load(std::memory_order_relaxed) == Gate::controlled)
        return head.virtualNow.load(std::memory_order_acquire);
    const RunClock& clock = head.clock;
    for (;;) {
        const std::uint32_t epoch = clock.epoch.load(std::memory_order_acquire);
        const std::int64_t still = clock.stoodStillAt.load(std::memory_order_relaxed);
        const std::int64_t base = clock.base.load(std::memory_order_relaxed);
        const std::int64_t since = clock.monotonic.load(std::memory_order_relaxed);
        const double speed = clock.speed.load(std::memory_order_relaxed);
        std::atomic_thread_fence(std::memory_order_acquire);
        if (clock.epoch.load(std::memory_order_relaxed) != epoch) continue;
        if (epoch & 1) return still;
        return base + std::int64_t(double(monotonicNow() - since) * speed);
    }
}

void Arena::ring() const
{
    ArenaHeader& head = header();
    head.bell.fetch_add(1);
    if (head.hostSleeps.load()) futexWake(head.bell, 1);
}

void wakeWaiters(ObjectRecord& object, Waiting kind, int count)
{
    auto& sleepers = object.sleepers[std::size_t(kind)];
    std::uint32_t before = sleepers.load();
    if (before == 0) return;
    // The waker clears the count: a sleeper that did it itself would cost every release a system
    // call until it is scheduled.
    const int woken = futexWake(object.futex(), count, 1u << std::uint32_t(kind));
    if (woken < count) sleepers.compare_exchange_strong(before, 0);
}

void wakeEverybody(ObjectRecord& object)
{
    futexWake(object.futex(), kWakeAll);
}

} // namespace forkscope
