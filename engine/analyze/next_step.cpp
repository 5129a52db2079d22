// What a process is about to do, shortly: for buttons and cards.

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

namespace forkscope {

namespace {

class NextStep
{
public:
    NextStep(const Speaker& speaker, const ProcessInfo& process)
        : m_speaker(speaker), m_process(process),
          m_object(process.object ? speaker.thing(process.object) : std::string()),
          m_ofQueue(speaker.queueOf(process.object) != nullptr)
    {
    }

    std::string write() const
    {
        if (givesUp()) return say("stops waiting for %1", "不再等%1", {givenUp()});
        if (isProcessWord(m_process.object)) return aboutProcess();
        if (m_process.object != 0) return onObject();
        return withoutObject();
    }

private:
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const
    {
        return m_speaker.say(english, chinese, parts);
    }

    std::string signal() const
    {
        return signalName(int(m_process.argument), m_speaker.language);
    }

    // To let a timed waiter go on means that its time comes.
    bool givesUp() const
    {
        return m_process.state == ProcessState::waiting && isTimed(m_process);
    }

    std::string givenUp() const
    {
        if (m_process.operation == Operation::waitAny)
            return say("a child to end", "子进程结束");
        return m_object;
    }

    // It looks once and goes on at once, whatever it finds.
    bool tries() const { return isTimed(m_process) && m_process.argument == 0; }

    std::string taking() const
    {
        const ObjectInfo* lock = m_speaker.world.object(m_process.object);
        if (lock && ownerThatDied(lock->state) != kNobody)
            return say("takes %1, whose owner died", "取%1：它的持有者已死", {m_object});
        return tries() ? say("tries to take %1", "试着取%1", {m_object})
                       : say("takes %1", "取%1", {m_object});
    }

    std::string aboutProcess() const
    {
        switch (m_process.operation) {
        case Operation::start:
            return m_process.text == 0
                       ? say("starts a process", "启动一个进程")
                       : say("starts %1", "启动 %1", {m_speaker.texts[m_process.text]});
        case Operation::join:
            return say("joins %1", "回收 %1（join）", {m_object});
        case Operation::reap:
            return say("reaps %1", "回收 %1", {m_object});
        case Operation::waitChild:
            return tries() ? say("asks whether %1 has ended (waitpid)",
                                 "查询 %1 是否已结束（waitpid）", {m_object})
                           : say("reaps %1 (waitpid)", "回收 %1（waitpid）", {m_object});
        case Operation::peekChild:
            return say("looks at the exit status of %1", "查看 %1 的退出状态", {m_object});
        case Operation::isAlive:
            return say("asks whether %1 is alive", "查询 %1 是否还活着", {m_object});
        case Operation::watch:
            return say("asks whether %1 has ended", "查询 %1 是否已结束", {m_object});
        case Operation::joinFeeder:
            return say("sees that %1 is done", "得知 %1 已送完", {m_object});
        case Operation::endFeeder:
            return say("ends: everything is delivered", "结束：数据全部送出");
        case Operation::sendSignal:
            return say("sends %2 to %1", "向 %1 发送%2", {m_object, signal()});
        default:
            return withoutObject();
        }
    }

    std::string onObject() const
    {
        switch (m_process.operation) {
        case Operation::acquire:
            return taking();
        case Operation::release:
            return say("releases %1", "释放%1", {m_object});
        case Operation::valueGet:
        case Operation::fileRead:
            return say("reads %1", "读 %1", {m_object});
        case Operation::valueSet:
            return say("sets %1 to %2", "把 %1 设为 %2",
                       {m_object, std::to_string(m_process.argument)});
        case Operation::fileTruncate:
            return say("empties %1", "清空 %1", {m_object});
        case Operation::fileWrite:
            return say("writes %1", "写 %1", {m_object});
        case Operation::fileRename:
            return say("replaces %1", "替换 %1", {m_object});
        case Operation::print:
            return say("prints a line", "输出一行");
        case Operation::semAcquire:
        case Operation::semRelease:
        case Operation::semValue:
            return m_ofQueue ? onPlaces() : onSemaphore();
        case Operation::eventSet:
            return say("sets %1", "设置%1", {m_object});
        case Operation::eventClear:
            return say("clears %1", "清除%1", {m_object});
        case Operation::eventIsSet:
        case Operation::eventWait:
            return say("looks whether %1 is set", "看%1 是否已设置", {m_object});
        case Operation::eventWake:
            return tries() ? say("goes on without %1", "不等%1，继续", {m_object})
                           : say("wakes up: %1 was set", "醒来：%1 设置过了", {m_object});
        default:
            return onQueue();
        }
    }

    std::string onSemaphore() const
    {
        if (m_process.operation == Operation::semRelease)
            return say("gives a permit of %1 back", "归还%1 的一个许可", {m_object});
        if (m_process.operation == Operation::semValue)
            return say("looks how many permits %1 has", "看%1 还有几个许可", {m_object});
        return tries() ? say("tries to take a permit of %1", "试着取%1 的一个许可", {m_object})
                       : say("takes a permit of %1", "取%1 的一个许可", {m_object});
    }

    std::string onPlaces() const
    {
        if (m_process.operation == Operation::semRelease)
            return say("frees a place in %1", "让出%1 的一个位置", {m_object});
        if (m_process.operation == Operation::semValue)
            return say("looks how many items %1 has", "看%1 里有几项", {m_object});
        return tries() ? say("tries to take a place in %1", "试着占%1 的一个位置", {m_object})
                       : say("takes a place in %1", "占%1 的一个位置", {m_object});
    }

    std::string onQueue() const
    {
        const ObjectInfo* whole = m_speaker.queueOf(m_process.object);
        const std::string queue = whole ? m_speaker.thing(whole->id) : m_object;
        switch (m_process.operation) {
        case Operation::put:
            return say("puts %2 into %1", "把 %2 放入%1", {queue, m_speaker.itemOf(m_process)});
        case Operation::take:
            return isEmpty(m_process.object)
                       ? say("sees that nothing is left in the buffer", "得知缓冲区里没有剩下的")
                       : say("takes %1 out of the buffer", "从缓冲区取出 %1",
                             {firstOf(m_process.object)});
        case Operation::deliver:
            return say("writes %2 into the pipe of %1", "把 %2 写入%1 的管道",
                       {queue, m_speaker.itemOf(m_process)});
        case Operation::receive:
            return say("gets %2 from %1", "从%1 取出 %2", {queue, firstOf(m_process.object)});
        case Operation::poll:
            return say("looks whether %1 has an item", "看%1 里有没有数据", {queue});
        case Operation::closeQueue:
            return say("closes %1", "关闭%1", {queue});
        default:
            return withoutObject();
        }
    }

    bool isEmpty(ObjectId id) const
    {
        const ObjectInfo* object = m_speaker.world.object(id);
        return !object || object->items.empty();
    }

    // The item that comes next out of a queue or buffer.
    std::string firstOf(ObjectId id) const
    {
        if (isEmpty(id)) return say("an item", "一项");
        return briefly(m_speaker.texts[m_speaker.world.object(id)->items.front()]);
    }

    std::string withoutObject() const
    {
        switch (m_process.operation) {
        case Operation::begin:
            return say("begins", "开始运行");
        case Operation::exit:
            return m_process.argument == 0 ? say("ends", "结束")
                                           : say("ends with %1", "以 %1 结束",
                                                 {std::to_string(m_process.argument)});
        case Operation::start:
            return say("starts a process", "启动一个进程");
        case Operation::sleep:
            return say("wakes up", "醒来");
        case Operation::print:
            return say("prints a line", "输出一行");
        case Operation::tally:
            return say("counts %1", "计数 %1", {m_speaker.texts[m_process.text]});
        case Operation::random:
            return say("draws a random number", "取一个随机数");
        case Operation::getpid:
            return say("asks for its pid", "查询自己的 pid");
        case Operation::getppid:
            return say("asks for its parent's pid", "查询父进程的 pid");
        case Operation::clock:
            return say("looks at the clock", "看时间");
        case Operation::cpuTime:
            return say("asks for its CPU time", "查询自己用了多少 CPU 时间");
        case Operation::procState:
            return say("asks for the state of pid %1", "查询 pid %1 的状态",
                       {std::to_string(m_process.argument)});
        case Operation::waitAny:
            return tries() ? say("asks whether a child has ended (wait)",
                                 "查询有没有子进程已结束（wait）")
                           : say("reaps a child (wait)", "回收一个子进程（wait）");
        case Operation::setHandler:
            return say("says what %1 is to do", "设定怎样处理%1", {signal()});
        case Operation::handle:
            return say("handles %1", "处理%1", {signal()});
        default:
            return say("goes on", "继续");
        }
    }

    const Speaker& m_speaker;
    const ProcessInfo& m_process;
    std::string m_object;
    bool m_ofQueue;
};

} // namespace

std::string Speaker::nextStep(const ProcessInfo& process) const
{
    return NextStep(*this, process).write();
}

} // namespace forkscope
