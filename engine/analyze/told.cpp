// What somebody did in one event, as a sentence: for witnesses and findings.

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <csignal>

namespace forkscope {

namespace {

class Teller
{
public:
    Teller(const Speaker& speaker, const Event& event)
        : m_speak(speaker), m_event(event),
          m_thing(event.object ? speaker.thing(event.object) : std::string()),
          m_queue(speaker.queueOf(event.object))
    {
        if (m_queue) m_whole = speaker.thing(m_queue->id);
    }

    std::string write() const
    {
        if (m_event.phase != Phase::done) return {};
        if (traits(m_event.operation).byHost) return ofHost();
        const std::string deed = isProcessWord(m_event.object) ? onProcess() : onObject();
        return say("%1 %2", "%1 %2", {m_speak.role(m_event.actor), deed});
    }

private:
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const
    {
        return m_speak.say(english, chinese, parts);
    }

    bool changed() const { return !(m_event.flags & kLook); }
    bool tried() const { return m_event.argument == 0; }
    const std::string& text() const { return m_speak.texts[m_event.text]; }
    std::string number(std::int64_t value) const { return std::to_string(value); }
    std::string signal() const { return signalName(int(m_event.argument), m_speak.language); }

    // The number in a file, or all of it where it is short; empty where it is not.
    std::string content() const
    {
        if (const auto only = onlyNumber(text())) return number(*only);
        const std::string brief = briefly(text());
        return brief == text() ? brief : std::string();
    }

    std::string item() const
    {
        return m_event.text == 0 ? say("an item", "一项") : briefly(text());
    }

    // --- processes and signals ---

    std::string onProcess() const
    {
        switch (m_event.operation) {
        case Operation::start:
        case Operation::startFeeder:
            return changed() ? say("starts %1", "启动 %1", {m_thing})
                             : say("fails to start a process", "启动进程失败");
        case Operation::join:
            return changed() || m_event.result ? say("joins %1", "回收 %1（join）", {m_thing})
                                               : givesUp();
        case Operation::reap:
            return say("reaps %1", "回收 %1", {m_thing});
        case Operation::waitChild:
            return taken("waitpid");
        case Operation::waitAny:
            return taken("wait");
        case Operation::peekChild:
            return m_event.result ? say("looks at the exit status of %1", "查看 %1 的退出状态",
                                        {m_thing})
                                  : givesUp();
        case Operation::watch:
            return m_event.result ? say("sees that %1 has ended", "看到 %1 已结束", {m_thing})
                                  : givesUp();
        case Operation::isAlive:
            return m_event.result && !(m_event.flags & kChange)
                       ? say("sees that %1 is alive", "看到 %1 还活着", {m_thing})
                       : say("sees that %1 has ended", "看到 %1 已结束", {m_thing});
        case Operation::endFeeder:
            return say("ends: everything is delivered", "结束：数据全部送出");
        case Operation::joinFeeder:
            return say("sees that %1 is done", "得知 %1 已送完", {m_thing});
        case Operation::sendSignal:
            return sent();
        default:
            return alone();
        }
    }

    std::string givesUp() const
    {
        return tried() ? say("sees that %1 has not ended", "看到 %1 还没有结束", {m_thing})
                       : say("stops waiting for %1", "不再等 %1", {m_thing});
    }

    std::string taken(const char* call) const
    {
        if (m_event.flags & kChange) return say("reaps %1 (%2)", "回收 %1（%2）", {m_thing, call});
        if (m_event.result < 0)
            return say("has no child to wait for (%1)", "没有子进程可等（%1）", {call});
        return say("finds that no child has ended (%1)", "发现还没有子进程结束（%1）", {call});
    }

    bool isHandled() const
    {
        const ProcessInfo* victim = m_speak.world.process(actorOfWord(m_event.object));
        const bool known = m_event.argument > 0 && m_event.argument < 64;
        const std::uint64_t bit = known ? std::uint64_t(1) << m_event.argument : 0;
        return victim && ((victim->handled | victim->ignored) & bit);
    }

    std::string sent() const
    {
        if (m_event.argument == SIGKILL)
            return say("kills %1 (SIGKILL)", "强行终止 %1（SIGKILL）", {m_thing});
        if (m_event.argument == SIGTERM && !isHandled())
            return say("terminates %1", "终止 %1", {m_thing});
        return say("sends %2 to %1", "向 %1 发送%2", {m_thing, signal()});
    }

    // --- objects ---

    std::string onObject() const
    {
        switch (m_event.operation) {
        case Operation::make:
            return say("makes %1", "新建%1", {m_thing});
        case Operation::acquire:
            return acquired();
        case Operation::release:
            return changed() ? say("releases %1", "释放%1", {m_thing})
                             : say("fails to release %1", "释放%1 失败", {m_thing});
        case Operation::valueGet:
            return say("reads %2 from %1", "从 %1 读到 %2", {m_thing, number(m_event.result)});
        case Operation::valueSet:
            return say("writes %2 to %1", "把 %2 写入 %1", {m_thing, number(m_event.argument)});
        case Operation::knobLook:
            return say("looks at the switch %1: %2", "看开关 %1：%2",
                       {m_thing, number(m_event.result)});
        case Operation::semAcquire:
        case Operation::semRelease:
        case Operation::semValue:
            return m_queue ? onPlaces() : onSemaphore();
        case Operation::eventSet:
            return changed() ? say("sets %1", "设置%1", {m_thing})
                             : say("sets %1, which is set already", "设置%1（本来就已设置）",
                                   {m_thing});
        case Operation::eventClear:
            return changed() ? say("clears %1", "清除%1", {m_thing})
                             : say("clears %1, which is not set", "清除%1（本来就未设置）",
                                   {m_thing});
        case Operation::eventIsSet:
        case Operation::eventWait:
            return m_event.result ? say("sees that %1 is set", "看到%1 已设置", {m_thing})
                                  : say("sees that %1 is not set", "看到%1 未设置", {m_thing});
        case Operation::eventWake:
            return m_event.result || m_event.argument == kForever
                       ? say("wakes up: %1 was set", "醒来：%1 设置过了", {m_thing})
                       : say("goes on without %1", "不等%1，继续", {m_thing});
        default:
            return onFile();
        }
    }

    std::string acquired() const
    {
        if (changed() && ownerThatDied(m_event.before) != kNobody)
            return say("takes %1, which %2 held when it died", "取得%1：%2 持有它时死了",
                       {m_thing, m_speak.role(ownerThatDied(m_event.before))});
        if (changed()) return say("takes %1", "取得%1", {m_thing});
        return tried() ? say("tries to take %1 in vain", "试着取%1，没取到", {m_thing})
                       : say("stops waiting for %1", "不再等%1", {m_thing});
    }

    std::string onFile() const
    {
        const std::string what = content();
        switch (m_event.operation) {
        case Operation::fileRead:
            if (text().empty()) return say("finds %1 empty", "读到空的 %1", {m_thing});
            return what.empty() ? say("reads %1", "读 %1", {m_thing})
                                : say("reads %2 from %1", "从 %1 读到 %2", {m_thing, what});
        case Operation::fileTruncate:
            return say("empties %1", "清空 %1", {m_thing});
        case Operation::fileWrite:
            return what.empty() ? say("writes %1", "写 %1", {m_thing})
                                : say("writes %2 to %1", "把 %2 写入 %1", {m_thing, what});
        case Operation::fileRename:
            return what.empty() ? say("replaces %1", "替换 %1", {m_thing})
                                : say("replaces %1: %2 now", "替换 %1，现在是 %2",
                                      {m_thing, what});
        default:
            return onQueue();
        }
    }

    std::string onSemaphore() const
    {
        if (m_event.operation == Operation::semRelease)
            return changed() ? say("gives a permit of %1 back", "归还%1 的一个许可", {m_thing})
                             : say("fails to give a permit of %1 back: there are all already",
                                   "归还%1 的许可失败：已经全在了", {m_thing});
        if (m_event.operation == Operation::semValue)
            return say("sees that %1 has %2 left", "看到%1 还剩 %2 个许可",
                       {m_thing, number(m_event.result)});
        if (changed()) return say("takes a permit of %1", "取得%1 的一个许可", {m_thing});
        return tried() ? say("finds no permit of %1", "试着取%1 的许可，没取到", {m_thing})
                       : say("stops waiting for a permit of %1", "不再等%1 的许可", {m_thing});
    }

    std::string onPlaces() const
    {
        if (m_event.operation == Operation::semRelease)
            return say("frees a place in %1", "让出%1 的一个位置", {m_whole});
        if (m_event.operation == Operation::semValue) return sizeSeen();
        if (changed()) return say("takes a place in %1", "占了%1 的一个位置", {m_whole});
        return tried() ? say("finds %1 full", "发现%1 已满", {m_whole})
                       : say("stops waiting for a place in %1", "不再等%1 的位置", {m_whole});
    }

    std::string sizeSeen() const
    {
        const ObjectInfo* places = m_speak.world.object(m_event.object);
        const std::int64_t all = places ? places->initial : 0;
        return say("sees that %1 has %2 inside", "看到%1 里有 %2 项",
                   {m_whole, number(all - std::int32_t(m_event.result))});
    }

    std::string onQueue() const
    {
        switch (m_event.operation) {
        case Operation::put:
            return say("puts %2 into %1", "把 %2 放入%1", {m_whole, item()});
        case Operation::take:
            return changed() ? say("takes %1 out of the buffer", "从缓冲区取出 %1", {item()})
                             : say("sees that nothing is left in the buffer",
                                   "得知缓冲区里没有剩下的");
        case Operation::closeQueue:
            return say("closes %1", "关闭%1", {m_whole});
        case Operation::deliver:
            return say("writes %2 into the pipe of %1", "把 %2 写入%1 的管道", {m_whole, item()});
        case Operation::receive:
            return say("gets %2 from %1", "从%1 取出 %2", {m_whole, item()});
        case Operation::poll:
            return m_event.result ? say("sees that %1 has an item", "看到%1 里有数据", {m_whole})
                                  : say("sees that %1 is empty", "看到%1 是空的", {m_whole});
        default:
            return alone();
        }
    }

    // --- without an object ---

    std::string alone() const
    {
        switch (m_event.operation) {
        case Operation::begin:
            return say("begins", "开始运行");
        case Operation::exit:
            return m_event.argument == 0
                       ? say("ends", "结束")
                       : say("ends with %1", "以 %1 结束", {number(m_event.argument)});
        case Operation::sleep:
            return say("wakes up", "醒来");
        case Operation::print:
            return say("prints a line", "输出一行");
        case Operation::tally:
            return say("counts %1", "计数 %1", {text()});
        case Operation::decodeError:
            return say("can't understand what it read", "读到的内容无法解析");
        case Operation::waitAny:
            return taken("wait");
        case Operation::setHandler:
            return say("says what %1 is to do", "设定怎样处理%1", {signal()});
        case Operation::handle:
            return say("handles %1", "处理%1", {signal()});
        default:
            return asked();
        }
    }

    std::string asked() const
    {
        switch (m_event.operation) {
        case Operation::random:
            return say("draws a random number", "取一个随机数");
        case Operation::getpid:
            return say("asks for its pid: %1", "查询自己的 pid：%1", {number(m_event.result)});
        case Operation::getppid:
            return say("asks for its parent's pid: %1", "查询父进程的 pid：%1",
                       {number(m_event.result)});
        case Operation::clock:
            return say("looks at the clock", "看时间");
        case Operation::cpuTime:
            return say("asks for its CPU time", "查询自己用了多少 CPU 时间");
        case Operation::procState:
            return say("asks for the state of pid %1", "查询 pid %1 的状态",
                       {number(m_event.argument)});
        default:
            return say("goes on", "继续");
        }
    }

    // --- what the host saw or did ---

    std::string ofHost() const
    {
        const std::string role = m_speak.role(m_event.actor);
        switch (m_event.operation) {
        case Operation::died:
            return m_event.argument < 0
                       ? say("%1 is ended by %2", "%1 被%2 终止",
                             {role, signalName(int(0u - std::uint32_t(m_event.argument)),
                                         m_speak.language)})
                       : say("%1 is dead, exit code %2", "%1 已结束，退出码 %2",
                             {role, number(m_event.argument)});
        case Operation::reaped:
            return say("%1 is reaped", "%1 被回收", {role});
        case Operation::adopted:
            return say("%1 is adopted by pid %2", "%1 过继给 pid %2",
                       {role, number(m_event.argument)});
        case Operation::born:
            return say("%1 is born", "%1 诞生", {role});
        case Operation::computing:
            return say("%1 computes", "%1 占着 CPU 计算", {role});
        case Operation::ownerDied:
            return say("%1 died holding %2", "%1 死时还持有%2", {role, m_thing});
        case Operation::actKill:
        case Operation::actTerminate:
        case Operation::actStop:
        case Operation::actContinue:
            return acted(role);
        case Operation::actKnob:
            return say("the switch %1 is turned to %2", "开关 %1 被拨到 %2", {m_thing, text()});
        default:
            return text();
        }
    }

    std::string acted(const std::string& role) const
    {
        const int sent = m_event.operation == Operation::actKill        ? SIGKILL
                         : m_event.operation == Operation::actTerminate ? SIGTERM
                         : m_event.operation == Operation::actStop      ? SIGSTOP
                                                                        : SIGCONT;
        return say("%1 is sent %2 from outside", "%1 被从外面发来%2",
                   {role, signalName(sent, m_speak.language)});
    }

    const Speaker& m_speak;
    const Event& m_event;
    std::string m_thing;
    const ObjectInfo* m_queue;
    std::string m_whole; // the queue that the thing is, or is a part of
};

} // namespace

std::string told(const Event& event, const World& world, const Texts& texts, Language language)
{
    const Speaker speaker{world, texts, language};
    return Teller(speaker, event).write();
}

} // namespace forkscope
