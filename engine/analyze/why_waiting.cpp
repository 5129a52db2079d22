// What is said of each kind of thing that a process can wait for.

#include "engine/analyze/why_writer.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

std::string step(std::uint32_t number) { return std::to_string(number); }

} // namespace

void WhyWriter::explainWish()
{
    switch (m_process.operation) {
    case Operation::waitAny:
        return explainAnyChild();
    case Operation::acquire:
        return explainLock();
    case Operation::semAcquire:
        return explainPermit();
    case Operation::eventWake:
        return explainEvent();
    case Operation::receive:
    case Operation::poll:
        return explainEmpty();
    case Operation::deliver:
        return explainPipe();
    case Operation::take:
        return add("Its buffer is empty: it waits until %1 puts an item or closes the queue.",
                   "缓冲区是空的：它等 %1 放入数据，或者关闭队列。",
                   {m_speak.role(m_process.creator)});
    case Operation::joinFeeder:
        return explainFeeder();
    default:
        if (isProcessWord(m_process.object)) return explainEndOfProcess();
        add("It %1.", "它在%1。", {m_speak.waiting(m_process)});
    }
}

void WhyWriter::explainEndOfProcess()
{
    const std::string child = thing();
    switch (m_process.operation) {
    case Operation::join:
        return add("It waits for %1 to end (join), since step %2.",
                   "从第 %2 步起，它等 %1 结束（join）。", {child, since()});
    case Operation::waitChild:
        return add("It waits for %1 to end (waitpid), since step %2.",
                   "从第 %2 步起，它等 %1 结束（waitpid）。", {child, since()});
    case Operation::peekChild:
        return add("It waits for %1 to end (waitid), since step %2, and will leave it a zombie.",
                   "从第 %2 步起，它等 %1 结束（waitid），之后仍让它作为僵尸留着。",
                   {child, since()});
    default:
        return add("It waits for %1 to end, since step %2.", "从第 %2 步起，它等 %1 结束。",
                   {child, since()});
    }
}

void WhyWriter::explainAnyChild()
{
    std::vector<ActorId> children;
    for (const ProcessInfo& process : m_speak.world.processes) {
        const bool child = process.parent == m_process.actor && !process.isHelper();
        if (child && !isOver(process)) children.push_back(process.actor);
    }
    add("It waits for any of its children to end (wait), since step %1.",
        "从第 %1 步起，它等任意一个子进程结束（wait）。", {since()});
    if (!children.empty())
        add("Still alive: %1.", "还活着的子进程：%1。", {m_speak.roles(children)});
}

void WhyWriter::explainFeeder()
{
    add("It must not end before %1 has delivered everything (join_thread), since step %2.",
        "从第 %2 步起，它要等 %1 把数据全部送出才能结束（join_thread）。", {thing(), since()});
    std::size_t items = 0;
    for (const ObjectInfo& object : m_speak.world.objects)
        if (object.kind == ObjectKind::buffer && object.maker == m_process.actor)
            items += object.items.size();
    if (items > 0)
        add("Not delivered yet, in its buffers: %1.", "缓冲区里还没有送出的：%1 项。",
            {std::to_string(items)});
}

void WhyWriter::explainHolder(const ObjectInfo& lock)
{
    const ActorId holder = holderOf(lock.state);
    const ProcessInfo* other = m_speak.world.process(holder);
    if (!other) return;
    const std::string role = m_speak.role(holder), held = step(lock.heldSinceStep);
    if (holder == m_process.actor)
        return add("It took this lock itself in step %1 and has not released it.",
                   "这把锁是它自己在第 %1 步取走的，还没有释放。", {held});
    if (isOver(*other) && isRobust(lock.state))
        return add("%1 took it in step %2 and died holding it. The lock is robust: it opens, and "
                   "the next one to take it is told.",
                   "%1 在第 %2 步取走了它，没释放就死了。这是健壮锁：它会打开，并告知下一个取到它的进程。",
                   {role, held});
    if (isOver(*other))
        return add("%1 took it in step %2 and died holding it, in step %3: nobody is left to "
                   "release it.",
                   "%1 在第 %2 步取走了它，没释放就在第 %3 步死了：再没有谁会释放它。",
                   {role, held, step(other->diedAtStep)});
    add("%1 has held it since step %2; it opens when %1 releases it.",
        "%1 从第 %2 步起持有它；等 %1 释放，锁才会打开。", {role, held});
    explainRivals("Waiting too: %1. Who came first need not get it first.",
                  "同样在等的还有：%1。先来的不一定先得到。");
}

void WhyWriter::explainLock()
{
    const ObjectInfo* lock = m_speak.world.object(m_process.object);
    if (!lock) return;
    if (const ObjectInfo* queue = m_speak.queueOf(lock->id)) return explainTurn(*lock, *queue);
    add("It wants %1, since step %2.", "从第 %2 步起，它想取%1。", {thing(), since()});
    explainHolder(*lock);
}

void WhyWriter::explainTurn(const ObjectInfo& lock, const ObjectInfo& queue)
{
    const std::string whole = m_speak.thing(queue.id);
    if (m_speak.isReadersLock(lock))
        add("It wants to read %1, since step %2. One process at a time may: it needs the readers' "
            "lock.",
            "从第 %2 步起，它想读%1。同一时刻只许一个进程读：它要先取读锁。", {whole, since()});
    else
        add("It wants to write to %1, since step %2. One feeder at a time may: it needs the "
            "writers' lock.",
            "从第 %2 步起，它想写%1。同一时刻只许一个 feeder 写：它要先取写锁。",
            {whole, since()});
    explainHolder(lock);
}

// Who gets the next permit is not said anywhere: neither by POSIX nor by Python.
void WhyWriter::explainPermit()
{
    const ObjectInfo* semaphore = m_speak.world.object(m_process.object);
    if (!semaphore) return;
    if (const ObjectInfo* queue = m_speak.queueOf(semaphore->id))
        return explainFull(*semaphore, *queue);
    add("It wants a permit of %1, since step %2.", "从第 %2 步起，它想取%1 的一个许可。",
        {thing(), since()});
    const std::vector<ActorId> holders = holdersOf(*semaphore);
    if (holders.empty() || semaphore->initial == 0)
        add("There is none now; it goes on when somebody gives one back.",
            "现在一个也没有；有谁归还一个，它才能继续。");
    else
        add("All %1 are taken, by: %2.", "%1 个全被占用：%2。",
            {std::to_string(holders.size()), m_speak.roles(holders)});
    if (holders.size() > semaphore->initial && semaphore->initial > 0)
        add("At first there were %1: somebody gave back more than it had.",
            "起初只有 %1 个：有谁归还的比取走的多。", {std::to_string(semaphore->initial)});
    std::vector<ActorId> dead;
    for (const ActorId actor : holders) {
        const ProcessInfo* process = m_speak.world.process(actor);
        if (process && isOver(*process)) dead.push_back(actor);
    }
    if (!dead.empty())
        add("Dead, and never to give its permit back: %1.", "已经死了、再也不会归还的：%1。",
            {m_speak.roles(dead)});
    explainRivals("Waiting too: %1. Any of them may get the next free one; no order is promised.",
                  "同样在等的还有：%1。下一个空出来的归谁都有可能，并不保证先来后到。");
}

void WhyWriter::explainFull(const ObjectInfo& places, const ObjectInfo& queue)
{
    const std::string whole = m_speak.thing(queue.id);
    add("It wants to put an item into %1, since step %2, but the queue is full: all %3 places are "
        "taken.",
        "从第 %2 步起，它想往%1 里放一项，但队列已满：%3 个位置全被占用。",
        {whole, since(), std::to_string(places.initial)});
    if (places.changedBy != kNobody)
        add("%1 took the last place in step %2.", "最后一个位置是 %1 在第 %2 步占走的。",
            {m_speak.role(places.changedBy), step(places.changedAtStep)});
    std::size_t inBuffers = 0, lost = 0;
    for (const ObjectInfo& object : m_speak.world.objects) {
        if (object.owner != queue.id || object.kind != ObjectKind::buffer) continue;
        const ProcessInfo* process = m_speak.world.process(object.maker);
        (process && isOver(*process) ? lost : inBuffers) += object.items.size();
    }
    add("In its pipe: %1; still in buffers: %2. A place is free again when somebody gets an item.",
        "管道里有 %1 项，缓冲区里还有 %2 项。有谁取走一项，才会空出一个位置。",
        {std::to_string(queue.items.size()), std::to_string(inBuffers)});
    if (lost > 0)
        add("Lost in buffers of processes that died: %1. The places of these stay taken.",
            "留在已死进程的缓冲区里、再也送不出的有 %1 项，它们占的位置不会再空出来。",
            {std::to_string(lost)});
    explainReader(queue);
    explainRivals("Waiting too: %1. Any of them may get the next place; no order is promised.",
                  "同样在等的还有：%1。下一个位置归谁都有可能，并不保证先来后到。");
}

void WhyWriter::explainEvent()
{
    const ObjectInfo* event = m_speak.world.object(m_process.object);
    if (!event) return;
    add("It waits until %1 is set, since step %2.", "从第 %2 步起，它等%1 被设置。",
        {thing(), since()});
    if (timesSet(event->state) == 0)
        add("Nobody has set it yet.", "到现在还没有谁设置过它。");
    else if (!isSet(event->state) && event->changedBy != kNobody)
        add("%1 cleared it in step %2: whoever comes to wait after that has missed it.",
            "%1 在第 %2 步把它清除了：之后才来等的，就错过了。",
            {m_speak.role(event->changedBy), step(event->changedAtStep)});
    explainRivals("Waiting too: %1. When it is set, all of them go on.",
                  "同样在等的还有：%1。一旦设置，它们全都继续。");
}

void WhyWriter::explainEmpty()
{
    const ObjectInfo* queue = m_speak.world.object(m_process.object);
    if (!queue) return;
    add("It wants an item of %1, since step %2, but the pipe is empty.",
        "从第 %2 步起，它想从%1 取一项，但管道是空的。", {thing(), since()});
    explainBuffers(*queue);
    const ObjectInfo* readers = m_speak.world.partOf(queue->id, ObjectKind::lock, 0);
    if (readers && readers->state != 0 && holderOf(readers->state) == m_process.actor)
        add("Meanwhile it has the readers' lock: nobody else can read.",
            "它一直占着读锁：别的进程这时也读不了。");
}

// An item that was put is not there for a reader until its feeder has delivered it.
void WhyWriter::explainBuffers(const ObjectInfo& queue)
{
    bool any = false;
    for (const ObjectInfo& buffer : m_speak.world.objects) {
        const bool ours = buffer.owner == queue.id && buffer.kind == ObjectKind::buffer;
        if (!ours || buffer.items.empty()) continue;
        any = true;
        const std::string item = briefly(m_speak.texts[buffer.items.front()]);
        const std::string maker = m_speak.role(buffer.maker);
        const ProcessInfo* process = m_speak.world.process(buffer.maker);
        if (process && isOver(*process))
            add("%1 was put, but %2 died before its feeder delivered it: it is lost.",
                "%1 已经放入，但 %2 在 feeder 送出之前就死了：它丢了。", {item, maker});
        else
            add("%1 was put, but is still in the buffer of %2: its feeder has not delivered it "
                "yet.",
                "%1 已经放入，但还在 %2 的缓冲区里：它的 feeder 还没有送出。", {item, maker});
        tellFeeder(buffer);
    }
    if (!any)
        add("No buffer holds an item either: somebody has to put one.",
            "各个缓冲区里也没有数据：要有谁放入一项才行。");
}

// What the feeder does that has to deliver what stands in the buffer.
void WhyWriter::tellFeeder(const ObjectInfo& buffer)
{
    for (const ProcessInfo& process : m_speak.world.processes) {
        const ObjectInfo* object = m_speak.world.object(process.object);
        const bool at = object && (object->id == buffer.owner || object->owner == buffer.owner);
        if (process.creator == buffer.maker && at && !isOver(process)) tell(process);
    }
}

// Who reads now, or waits for an item with the readers' lock in its hand.
void WhyWriter::explainReader(const ObjectInfo& queue)
{
    const ObjectInfo* lock = m_speak.world.partOf(queue.id, ObjectKind::lock, 0);
    const ProcessInfo* reader = lock ? m_speak.world.process(holderOf(lock->state)) : nullptr;
    if (!reader || reader->actor == m_process.actor) return;
    const std::string role = m_speak.role(reader->actor);
    if (isOver(*reader))
        return add("%1 died with the readers' lock, so nobody can read any more.",
                   "%1 死时还拿着读锁，再没有谁能读。", {role});
    add("%1 has the readers' lock.", "读锁在 %1 手里。", {role});
    tell(*reader);
}

void WhyWriter::explainPipe()
{
    const ObjectInfo* queue = m_speak.world.object(m_process.object);
    if (!queue) return;
    add("It wants to write %1 into the pipe of %2, since step %3, but there is no room: %4 of %5 "
        "bytes are taken.",
        "从第 %3 步起，它想把 %1 写入%2 的管道，但放不下：%5 字节中已占用 %4 字节。",
        {m_speak.itemOf(m_process), thing(), since(), std::to_string(queue->state),
         std::to_string(kPipeBytes)});
    add("It goes on when somebody reads.", "有谁来读，它才能继续。");
    explainReader(*queue);
}

void WhyWriter::explainRivals(std::string_view english, std::string_view chinese)
{
    std::vector<ActorId> rivals = m_speak.world.waitersOf(m_process.object);
    std::erase(rivals, m_process.actor);
    if (!rivals.empty()) add(english, chinese, {m_speak.roles(rivals)});
}

} // namespace forkscope
