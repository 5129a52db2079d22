#include "engine/api/feeder.h"

#include "engine/api/errors.h"
#include "engine/api/queue.h"

#include <cstring>
#include <fcntl.h>
#include <map>
#include <memory>
#include <pthread.h>
#include <unistd.h>

namespace forkscope::api {

namespace {

constexpr std::size_t kShown = 200;

// This process's end of one queue.
struct End
{
    std::unique_ptr<Feeder> feeder; // once something was put
    ActorId actor = kNobody;
    ObjectId buffer = 0;
    bool closed = false;
    bool joined = false;
    bool cancelled = false;
};

std::map<ObjectId, End>& ends()
{
    static std::map<ObjectId, End> all;
    return all;
}

std::string framed(const std::string& packed)
{
    const auto length = std::uint32_t(packed.size());
    std::string message;
    for (int shift = 24; shift >= 0; shift -= 8) message += char(length >> shift);
    return message + packed;
}

void writeWhole(int pipe, const std::string& message)
{
    if (::write(pipe, message.data(), message.size()) == ssize_t(message.size())) return;
    // Never met: room was counted. Nothing was written, as the whole did not fit.
    ::fcntl(pipe, F_SETPIPE_SZ, 8 * int(kPipeBytes));
    if (::write(pipe, message.data(), message.size()) != ssize_t(message.size()))
        throw OSError("cannot write into the pipe");
}

void closeEnd(End& end, std::uint16_t line)
{
    if (std::exchange(end.closed, true) || !end.feeder) return;
    Actor::self().onWord({Operation::closeQueue, end.buffer, 0, line});
}

void joinEnd(End& end, std::uint16_t line)
{
    if (!end.feeder || end.cancelled || std::exchange(end.joined, true)) return;
    Actor::self().onWord({Operation::joinFeeder, processWord(end.actor), kForever, line});
}

} // namespace

std::string pipeFileName(ObjectId queue) { return "queue-" + std::to_string(queue); }

std::string shown(std::string text)
{
    if (text.size() <= kShown) return text;
    std::size_t length = kShown;
    while ((text[length] & 0xC0) == 0x80) --length; // not inside a character
    text.resize(length);
    return text + "...";
}

Feeder& Feeder::of(ObjectId queue, int pipe, const Lock& writers, std::uint16_t line)
{
    End& end = ends()[queue];
    if (!end.feeder) {
        end.feeder.reset(new Feeder(queue, pipe, writers, line));
        end.buffer = end.feeder->m_buffer;
        end.actor = end.feeder->m_actor;
    }
    return *end.feeder;
}

Feeder::Feeder(ObjectId queue, int pipe, const Lock& writers, std::uint16_t line)
    : m_arena(Actor::self().arena()), m_queue(queue), m_pipe(pipe), m_writers(writers)
{
    start(line);
}

void Feeder::start(std::uint16_t line)
{
    Actor& actor = Actor::self();
    const std::string role = actor.slot().role;
    m_buffer = makeObject(ObjectKind::buffer,
                          std::string(m_arena.object(m_queue).name) + " of " + role, 0,
                          Where(), m_queue);
    m_actor = takeSlotFor(Operation::startFeeder);
    if (m_actor == kNobody) throw OSError("can't start new thread");
    ActorSlot& slot = m_arena.slot(m_actor);
    slot.parent = kNobody;
    slot.creator = actor.id();
    slot.path = actor.slot().path ^ (m_queue * 0x9E3779B97F4A7C15ull);
    slot.pid = actor.slot().pid;
    slot.osPid = actor.slot().osPid.load();
    slot.registered = 1;
    const std::string name = role.substr(0, sizeof slot.role - 8) + " feeder";
    std::memcpy(slot.role, name.c_str(), name.size() + 1);
    actor.transparentChange({Operation::startFeeder, processWord(m_actor), m_actor, line, name},
                            kStarted);
    pthread_t thread;
    Actor::holdSignals();
    const int failed = ::pthread_create(
        &thread, nullptr,
        [](void* feeder) -> void* {
            static_cast<Feeder*>(feeder)->run();
            return nullptr;
        },
        this);
    Actor::letSignals();
    if (failed) throw OSError("can't start new thread");
}

void Feeder::put(std::string packed, std::string text, std::uint16_t line)
{
    Parcel parcel{framed(packed), shown(std::move(text))};
    const std::string kept = parcel.text;
    {
        const std::lock_guard lock(processMemory());
        m_parcels.push_back(std::move(parcel));
    }
    Actor::self().onWord({Operation::put, m_buffer, 0, line, kept});
}

void Feeder::run()
{
    const ActorId id = m_actor;
    Actor::becomeHelper(m_arena, id);
    Actor& self = Actor::self();
    while (self.onWord({Operation::take, m_buffer}).changed) {
        Parcel parcel = takeOldest();
        m_writers.acquire(true, {}, Where());
        deliver(parcel);
        m_writers.release(Where());
        const std::lock_guard lock(processMemory());
        parcel = {};
    }
    self.onWord({Operation::endFeeder, processWord(id)});
    for (;;) ::pause();
}

Feeder::Parcel Feeder::takeOldest()
{
    const std::lock_guard lock(processMemory());
    Parcel parcel = std::move(m_parcels.front());
    m_parcels.pop_front();
    return parcel;
}

void Feeder::deliver(const Parcel& parcel)
{
    Actor& actor = Actor::self();
    ObjectRecord& record = m_arena.object(m_queue);
    const auto length = std::uint32_t(parcel.message.size());
    const Call call{Operation::deliver, m_queue, length, 0, parcel.text};
    actor.beginChange(call);
    const std::uint32_t odd = versionOf(record.word.load());
    PipeCounts counts = m_arena.countsAt(record, odd);
    m_arena.pipeOf(record).lengths[counts.puts % kPipeMessages] = length;
    writeWhole(m_pipe, parcel.message);
    ++counts.puts;
    m_arena.countsAt(record, odd + 1) = counts;
    actor.endChange(call, actor.stateBefore(m_queue) + length);
}

// --- what the process says of its end ---------------------------------------------------------

bool Feeder::isClosed(ObjectId queue)
{
    const auto found = ends().find(queue);
    return found != ends().end() && found->second.closed;
}

void Feeder::close(ObjectId queue, std::uint16_t line) { closeEnd(ends()[queue], line); }
void Feeder::join(ObjectId queue, std::uint16_t line) { joinEnd(ends()[queue], line); }
void Feeder::cancelJoin(ObjectId queue) { ends()[queue].cancelled = true; }

void closeQueues()
{
    for (auto& [queue, end] : ends()) closeEnd(end, 0);
}

void joinFeeders()
{
    for (auto& [queue, end] : ends()) joinEnd(end, 0);
}

void forgetQueues()
{
    // Given up, not destroyed: the thread that knew these feeders is in another process.
    for (auto& [queue, end] : ends()) end.feeder.release();
    ends().clear();
}

} // namespace forkscope::api
