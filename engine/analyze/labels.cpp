// What a step did, in a word or two: for the bars of the timeline.

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

namespace forkscope {

namespace {

constexpr std::size_t kLongestContent = 20; // characters that still fit on a lane

class Label
{
public:
    Label(const Event& event, const World* world, const Texts& texts, Language language)
        : m_event(event), m_texts(texts), m_language(language),
          m_english(language == Language::english)
    {
        if (!world) return;
        const ObjectInfo* object = world->object(event.object);
        if (!object || object->owner == 0) return;
        m_part = object;
        m_readers = world->partOf(object->owner, ObjectKind::lock, 0) == object;
    }

    std::string write() const
    {
        if (m_event.phase != Phase::done) return {};
        return traits(m_event.operation).byHost ? ofHost() : ofProgram();
    }

private:
    std::string word(const char* english, const char* chinese) const
    {
        return m_english ? english : chinese;
    }

    std::string word(const char* english, const char* chinese, std::int64_t number) const
    {
        return word(english, chinese) + " " + std::to_string(number);
    }

    std::string content(const char* english, const char* chinese) const
    {
        const std::string& text = m_texts[m_event.text];
        if (text.empty()) return word(english, chinese) + word(": empty", "：空");
        if (const auto number = onlyNumber(text)) return word(english, chinese, *number);
        if (text.size() > kLongestContent) return word(english, chinese);
        return word(english, chinese) + " " + text;
    }

    std::string tally() const
    {
        const char* const sign = m_event.argument < 0 ? " " : " +";
        return m_texts[m_event.text] + sign + std::to_string(m_event.argument);
    }

    // Whether it did what it was meant to do, and did not merely look in vain.
    bool changed() const { return !(m_event.flags & kLook); }

    std::string inVain() const
    {
        return m_event.argument == 0 ? word("in vain", "没成") : word("time-out", "超时");
    }

    std::string item(const char* english, const char* chinese) const
    {
        const std::string text = briefly(m_texts[m_event.text]);
        return word(english, chinese) + (text.empty() ? "" : " " + text);
    }

    std::string signal(const char* english, const char* chinese) const
    {
        return word(english, chinese) + " " + signalName(int(m_event.argument), m_language);
    }

    std::string acquired() const
    {
        if (!changed()) return inVain();
        if (ownerThatDied(m_event.before) != kNobody)
            return word("take: its owner died", "取锁：前持有者已死");
        if (!m_part) return word("take", "取锁");
        return m_readers ? word("reads now", "取读锁") : word("writes now", "取写锁");
    }

    std::string released() const
    {
        if (!m_part) return word("release", "释放");
        return m_readers ? word("lets others read", "放读锁") : word("lets others write", "放写锁");
    }

    std::string permit() const
    {
        if (!changed()) return m_part ? word("full", "已满") : inVain();
        return m_part ? word("place", "占位") : word("permit", "取许可");
    }

    std::string permitBack() const
    {
        if (!changed()) return word("too many", "多还了");
        return m_part ? word("free a place", "让位") : word("give back", "归还");
    }

    std::string permitsSeen() const
    {
        if (!m_part) return word("free:", "剩余", m_event.result);
        return word("size", "大小", std::int64_t(m_part->initial) - m_event.result);
    }

    std::string flagSeen(const char* english, const char* chinese) const
    {
        return word(english, chinese)
               + (m_event.result ? word(": set", "：已设置") : word(": not set", "：未设置"));
    }

    // A wait for a child, which takes it; waitpid with WNOHANG has no time to wait.
    std::string childTaken(const char* name) const
    {
        if (m_event.flags & kChange) return name;
        if (m_event.result < 0) return name + word(": no children", "：没有子进程");
        const bool none = m_event.argument == 0;
        return name + (none ? word(": not yet", "：还没有") : word(": time-out", "：超时"));
    }

    // This look takes a child that has ended, too.
    std::string life() const
    {
        const bool alive = m_event.result && !(m_event.flags & kChange);
        return alive ? word("is alive", "还活着") : word("has ended", "已结束");
    }

    std::string disposition() const
    {
        switch (Disposition(m_event.result)) {
        case Disposition::handled:
            return signal("handler for", "接管");
        case Disposition::ignored:
            return signal("ignore", "忽略");
        default:
            return signal("as usual:", "恢复默认");
        }
    }

    std::string stateSeen() const
    {
        const bool letter = m_event.result > ' ' && m_event.result <= '~';
        const std::string state(1, letter ? char(m_event.result) : '?');
        return word("pid", "pid", m_event.argument) + ": " + state;
    }

    std::string ofProgram() const
    {
        switch (m_event.operation) {
        case Operation::start:
            return word("start", "启动");
        case Operation::begin:
            return word("begin", "开始");
        case Operation::exit:
            return word("exit", "退出", m_event.argument);
        case Operation::join:
            return changed() || m_event.result ? "join" : word("join: time-out", "join：超时");
        case Operation::reap:
            return word("reap", "回收");
        case Operation::sleep:
            return word("wake", "醒来");
        case Operation::print:
            return word("print", "输出");
        case Operation::tally:
            return tally();
        case Operation::random:
            return word("random", "随机数", m_event.result);
        case Operation::getpid:
            return word("pid", "pid", m_event.result);
        case Operation::make:
            return word("make", "新建");
        case Operation::acquire:
            return acquired();
        case Operation::release:
            return released();
        case Operation::valueGet:
            return word("read", "读", m_event.result);
        case Operation::valueSet:
            return word("write", "写", m_event.argument);
        case Operation::fileRead:
            return content("read", "读");
        case Operation::fileTruncate:
            return word("clear", "清空");
        case Operation::fileWrite:
            return content("write", "写");
        case Operation::fileRename:
            return content("replace", "替换");
        case Operation::knobLook:
            return word("look", "看", m_event.result);
        case Operation::decodeError:
            return word("not readable", "无法解析");
        default:
            return ofFamily();
        }
    }

    // Life and death of others, signals, and questions to the system.
    std::string ofFamily() const
    {
        switch (m_event.operation) {
        case Operation::isAlive:
            return life();
        case Operation::watch:
        case Operation::peekChild:
            return m_event.result ? word("has ended", "已结束") : inVain();
        case Operation::waitChild:
            return childTaken("waitpid");
        case Operation::waitAny:
            return childTaken("wait");
        case Operation::startFeeder:
            return word("start feeder", "启动 feeder");
        case Operation::endFeeder:
            return word("end", "结束");
        case Operation::joinFeeder:
            return "join_thread";
        case Operation::sendSignal:
            return signal("send", "发送");
        case Operation::setHandler:
            return disposition();
        case Operation::handle:
            return signal("handle", "处理");
        case Operation::getppid:
            return word("parent", "父进程", m_event.result);
        case Operation::clock:
            return word("clock ", "时间 ") + durationWords(m_event.result);
        case Operation::cpuTime:
            return "CPU " + durationWords(m_event.result);
        case Operation::procState:
            return stateSeen();
        default:
            return onShared();
        }
    }

    std::string onShared() const
    {
        switch (m_event.operation) {
        case Operation::semAcquire:
            return permit();
        case Operation::semRelease:
            return permitBack();
        case Operation::semValue:
            return permitsSeen();
        case Operation::eventSet:
            return word("set", "设置");
        case Operation::eventClear:
            return word("clear", "清除");
        case Operation::eventIsSet:
        case Operation::eventWait:
            return flagSeen("look", "看");
        case Operation::eventWake:
            return flagSeen("wake", "醒来");
        case Operation::put:
            return item("put", "放入");
        case Operation::take:
            return changed() ? item("take", "取出") : word("nothing left", "没有剩下的");
        case Operation::closeQueue:
            return word("close", "关闭");
        case Operation::deliver:
            return item("deliver", "送入管道");
        case Operation::receive:
            return item("get", "取到");
        case Operation::poll:
            return m_event.result ? word("not empty", "非空") : word("empty", "空");
        default:
            return {};
        }
    }

    std::string ofHost() const
    {
        switch (m_event.operation) {
        case Operation::born:
            return word("born", "诞生");
        case Operation::died:
            return word("ended", "结束", m_event.argument);
        case Operation::reaped:
            return word("reaped", "被回收");
        case Operation::adopted:
            return word("adopted by pid", "过继给 pid", m_event.argument);
        case Operation::computing:
            return word("computes", "计算中");
        case Operation::noChange:
            return word("nothing changed", "未改变");
        case Operation::ownerDied:
            return word("owner died", "持有者已死");
        case Operation::actKill:
            return "SIGKILL";
        case Operation::actTerminate:
            return "SIGTERM";
        case Operation::actStop:
            return "SIGSTOP";
        case Operation::actContinue:
            return "SIGCONT";
        case Operation::actKnob:
            return word("turned to ", "改为 ") + m_texts[m_event.text];
        case Operation::claimBroken:
            return word("claim broken", "断言被打破");
        case Operation::finding:
            return word("finding", "发现");
        case Operation::ended:
            return word("end of the run", "运行结束");
        default:
            return {};
        }
    }

    const Event& m_event;
    const Texts& m_texts;
    Language m_language;
    bool m_english;
    const ObjectInfo* m_part = nullptr; // the event's object where it is a part of a queue
    bool m_readers = false;             // and it is the readers' lock
};

} // namespace

std::string stepLabel(const Event& event, const Texts& texts, Language language)
{
    return Label(event, nullptr, texts, language).write();
}

std::string stepLabel(const Event& event, const World& world, const Texts& texts,
                      Language language)
{
    return Label(event, &world, texts, language).write();
}

} // namespace forkscope
