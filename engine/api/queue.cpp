#include "engine/api/queue.h"

#include "engine/api/errors.h"
#include "engine/api/feeder.h"
#include "engine/os/descriptor.h"

#include <climits>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace forkscope::api {

namespace {

constexpr std::size_t kLargestItem = 60'000;

// Twice what is counted: the kernel fills a pipe by pages, and a page may be left half empty.
constexpr int kKernelPipe = 2 * int(kPipeBytes);

// Both ends of a new FIFO. Never blocks: whether there is room is known beforehand.
int openPipe(ObjectId queue)
{
    const std::string path = std::string(Actor::self().arena().header().directory) + "/"
                             + pipeFileName(queue);
    if (::mkfifo(path.c_str(), 0600) != 0) throw OSError("cannot make a pipe");
    Descriptor pipe(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    if (!pipe || ::fcntl(pipe.get(), F_SETPIPE_SZ, kKernelPipe) < kKernelPipe)
        throw OSError("the system gives no pipe of 128 KiB: too many are open");
    return pipe.release();
}

std::string named(const Queue&, ObjectId queue)
{
    return std::string("Queue ") + Actor::self().arena().object(queue).name;
}

std::string part(std::string_view queue, const char* what)
{
    return std::string(queue.substr(0, 15)) + " " + what;
}

} // namespace

Queue::Queue(int maxsize, std::string_view name, Where where)
    : m_queue(makeObject(ObjectKind::queue, name, 0, where)),
      m_maxsize(maxsize > 0 ? maxsize : INT_MAX),
      m_pipe(openPipe(m_queue)),
      m_places(m_maxsize, part(name, "places"), m_maxsize, m_queue, where),
      m_readers(part(name, "readers"), m_queue, where),
      m_writers(part(name, "writers"), m_queue, where)
{
    const Arena& arena = Actor::self().arena();
    if (!arena.takePipe(arena.object(m_queue))) throw OSError("no room for another queue");
}

void Queue::put(const Item& item, bool block, std::optional<double> timeout, Where where)
{
    if (Feeder::isClosed(m_queue)) throw ValueError(named(*this, m_queue) + " is closed");
    std::string packed = item.packed();
    if (packed.size() > kLargestItem)
        throw ValueError("an item of " + std::to_string(packed.size())
                         + " bytes is too large for a queue here: at most 60,000");
    if (!m_places.acquire(block, timeout, where)) throw Full();
    Feeder& feeder = Feeder::of(m_queue, m_pipe, m_writers, lineOf(where));
    feeder.put(std::move(packed), item.repr(), lineOf(where));
}

void Queue::put_nowait(const Item& item, Where where) { put(item, false, {}, where); }

bool Queue::poll(std::int64_t deadline, std::uint16_t line) const
{
    return Actor::self().onWord({Operation::poll, m_queue, deadline, line}).result != 0;
}

Item Queue::get(bool block, std::optional<double> timeout, Where where)
{
    if (Feeder::isClosed(m_queue)) throw ValueError(named(*this, m_queue) + " is closed");
    const std::int64_t deadline = deadlineOf(block, timeout);
    if (!m_readers.acquire(block, timeout, where)) throw Empty();
    try {
        if (deadline != kForever && !poll(deadline, lineOf(where))) throw Empty();
        Item item = receive(lineOf(where));
        m_places.release(where);
        m_readers.release(where);
        return item;
    } catch (...) {
        m_readers.release(where);
        throw;
    }
}

Item Queue::get_nowait(Where where) { return get(false, {}, where); }

// Takes the oldest message; its length stands in the arena, so that one read is enough.
Item Queue::receive(std::uint16_t line)
{
    Actor& actor = Actor::self();
    const Arena& arena = actor.arena();
    ObjectRecord& record = arena.object(m_queue);
    Call call{Operation::receive, m_queue, 0, line};
    actor.beginChange(call);
    const std::uint32_t odd = versionOf(record.word.load());
    PipeCounts counts = arena.countsAt(record, odd);
    const std::uint32_t length = arena.pipeOf(record).lengths[counts.gets % kPipeMessages];
    std::string message(length, 0);
    const ssize_t taken = ::read(m_pipe, message.data(), length);
    ++counts.gets;
    arena.countsAt(record, odd + 1) = counts;
    const Item item = taken == ssize_t(length)
                          ? Item::unpacked(std::string_view(message).substr(kMessageHeader))
                          : Item();
    const std::string text = shown(item.repr());
    call.argument = length;
    call.text = text;
    actor.endChange(call, actor.stateBefore(m_queue) - length);
    if (taken != ssize_t(length)) throw OSError("the pipe holds less than it should");
    return item;
}

int Queue::qsize(Where where) const { return m_maxsize - m_places.get_value(where); }
bool Queue::empty(Where where) const { return !poll(0, lineOf(where)); }
bool Queue::full(Where where) const { return m_places.get_value(where) == 0; }

void Queue::close(Where where) { Feeder::close(m_queue, lineOf(where)); }

void Queue::join_thread(Where where)
{
    if (!Feeder::isClosed(m_queue))
        throw AssertionError(named(*this, m_queue) + " not closed");
    Feeder::join(m_queue, lineOf(where));
}

void Queue::cancel_join_thread() { Feeder::cancelJoin(m_queue); }

} // namespace forkscope::api
