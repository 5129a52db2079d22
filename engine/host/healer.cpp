#include "engine/host/healer.h"

#include "engine/api/feeder.h"
#include "engine/os/descriptor.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace forkscope {

namespace {

std::string contentOf(const Arena& arena, ObjectId object)
{
    const std::string path =
        std::string(arena.header().directory) + "/" + arena.object(object).name;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string content;
    char part[4096];
    for (ssize_t length; file && (length = ::read(file.get(), part, sizeof part)) > 0;)
        content.append(part, std::size_t(length));
    return content;
}

// How often the actor's last event happened again, which its next event would have told.
std::uint32_t repeatsOfLast(const ActorSlot& slot)
{
    const std::uint64_t repeat = slot.repeat.load();
    const std::uint64_t head = slot.head.load();
    return head > 0 && repeat >> 24 == head - 1 ? std::uint32_t(repeat & 0xFFFFFF) : 0;
}

Event healedEvent(ActorId actor, const Announcement& intent, const ActorSlot& slot,
                  std::int64_t now)
{
    Event event;
    event.time = now;
    event.argument = slot.argument.load();
    event.actor = actor;
    event.object = intent.object;
    event.operation = intent.operation;
    event.line = std::uint16_t(slot.line.load());
    event.flags = kChange | kHealed;
    event.version = intent.version;
    event.index = std::uint32_t(slot.head.load());
    event.result = 1;
    event.repeats = repeatsOfLast(slot);
    return event;
}

// How many bytes stand in a queue's pipe.
std::uint32_t bytesInPipe(const Arena& arena, ObjectId queue)
{
    const std::string path =
        std::string(arena.header().directory) + "/" + api::pipeFileName(queue);
    const Descriptor pipe(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    int bytes = 0;
    if (pipe) ::ioctl(pipe.get(), FIONREAD, &bytes);
    return std::uint32_t(bytes);
}

// What became of a message that was being written or taken: the pipe itself tells.
Event judgeOddQueue(const Arena& arena, ActorId dead, const Announcement& intent, Event event)
{
    ObjectRecord& queue = arena.object(intent.object);
    const std::uint32_t odd = versionOf(queue.word.load());
    PipeCounts counts = arena.countsAt(queue, odd);
    const std::uint32_t bytes = bytesInPipe(arena, intent.object);
    if (bytes == event.before) {
        event.operation = Operation::noChange;
    } else if (intent.operation == Operation::deliver) {
        event.argument = arena.slot(dead).argument.load();
        ++counts.puts;
    } else {
        event.argument = std::int64_t(event.before) - bytes;
        ++counts.gets;
    }
    arena.countsAt(queue, odd + 1) = counts;
    queue.word.store(makeWord(event.version, bytes));
    return event;
}

// What became of a change in two steps: the file itself tells.
Event judgeOdd(const Arena& arena, const Drain& drain, ActorId dead, const Announcement& intent,
               Texts& texts, std::int64_t now)
{
    ObjectRecord& object = arena.object(intent.object);
    const std::uint64_t odd = object.word.load();
    const std::uint32_t before = oddBefore(stateOf(odd));
    const std::string wanted = drain.announcedText(dead);
    Event event = healedEvent(dead, intent, arena.slot(dead), now);
    event.version = versionOf(odd) + 1;
    event.before = before;
    if (object.kind == std::uint16_t(ObjectKind::queue)) {
        event = judgeOddQueue(arena, dead, intent, event);
        if (event.operation == Operation::deliver) event.text = texts.add(wanted);
        return event;
    }
    const std::string content = contentOf(arena, intent.object);
    bool done = false;
    if (intent.operation == Operation::fileTruncate) done = content.empty();
    else if (intent.operation == Operation::fileRename) done = content == wanted;
    else done = content.starts_with(wanted) || content.size() != before; // whole, or a part
    if (!done) event.operation = Operation::noChange;
    if (done && intent.operation != Operation::fileTruncate) {
        event.text = texts.add(content);
        event.argument = std::int64_t(std::min(content.size(), wanted.size()));
    }
    const std::uint32_t state = done ? std::uint32_t(content.size()) : before;
    object.word.store(makeWord(event.version, state));
    return event;
}

} // namespace

Healed heal(const Arena& arena, const Drain& drain, ActorId dead, Texts& texts, std::int64_t now)
{
    Healed healed;
    const ActorSlot& slot = arena.slot(dead);
    const Announcement intent = unpack(slot.announcement.load());
    if (!intent.attempt) return healed;
    ObjectRecord& object = arena.object(intent.object);
    const std::uint64_t word = object.word.load();
    if (traits(intent.operation).twoStep) {
        if (isOdd(word) && oddHolder(stateOf(word)) == dead)
            healed.events.push_back(judgeOdd(arena, drain, dead, intent, texts, now));
        return healed;
    }
    if (intent.operation != Operation::start) return healed;
    const ActorId child = actorOfWord(intent.object);
    if (arena.slot(child).pid == 0) return healed; // the fork did not happen
    if (stateOf(word) != kUnborn) return healed; // the parent got to say so itself
    object.word.store(makeWord(intent.version, kStarted));
    healed.unborn = child;
    return healed;
}

// Nobody but the host changes such a word: it is not free, and its owner is dead.
std::vector<Event> markRobustLocks(const Arena& arena, ActorId dead, std::int64_t now,
                                   ObjectId only)
{
    std::vector<Event> marks;
    const std::uint32_t end = std::min<std::uint32_t>(arena.header().objects.load(), kMaxObjects);
    for (std::uint32_t object = kMaxActors + 1; object < end; ++object) {
        ObjectRecord& lock = arena.object(ObjectId(object));
        if (lock.kind != std::uint16_t(ObjectKind::lock) || (only && only != object)) continue;
        const std::uint64_t word = lock.word.load();
        const Transition mark = transition(Operation::ownerDied, stateOf(word), dead, 0);
        if (mark.ruling != Ruling::changes) continue;
        lock.word.store(makeWord(versionOf(word) + 1, mark.state));
        Event event;
        event.time = now;
        event.actor = dead;
        event.object = ObjectId(object);
        event.operation = Operation::ownerDied;
        event.version = versionOf(word) + 1;
        event.before = stateOf(word);
        event.flags = kChange;
        marks.push_back(event);
    }
    return marks;
}

std::uint32_t stateBeforeIntent(const Announcement& intent, const World& world)
{
    if (const ObjectInfo* object = world.object(intent.object)) return object->state;
    switch (intent.operation) {
    case Operation::start:
        return kUnborn;
    case Operation::endFeeder:
        return kStarted;
    case Operation::print:
        return world.lines;
    default:
        return kDead;
    }
}

std::optional<Event> unrecordedChange(const Arena& arena, ActorId dead, ObjectId object,
                                      std::uint32_t made, std::uint32_t before,
                                      std::optional<std::uint32_t> after, std::int64_t now)
{
    const ActorSlot& slot = arena.slot(dead);
    const Announcement intent = unpack(slot.announcement.load());
    if (!intent.attempt || intent.object != object || intent.version != made) return {};
    Event event = healedEvent(dead, intent, slot, now);
    event.before = before;
    if (intent.operation == Operation::start) {
        const ActorId child = actorOfWord(object);
        if (arena.slot(child).pid == 0) return {};
        event.result = arena.slot(child).pid;
    }
    // How much a receive took was not known when it was announced.
    if (intent.operation == Operation::receive && after && *after <= before)
        event.argument = before - *after;
    // Two dead actors may have announced the same version: the state that followed tells whose.
    if (after && !traits(intent.operation).twoStep) {
        const Transition next =
            transition(intent.operation, before, dead, event.argument, slot.seen.load());
        if (next.ruling != Ruling::changes || next.state != *after) return {};
    }
    return event;
}

} // namespace forkscope
