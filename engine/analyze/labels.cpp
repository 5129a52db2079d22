#include "engine/analyze/phrases.h"

#include <charconv>
#include <optional>

namespace forkscope {

namespace {

constexpr std::size_t kLongestContent = 20; // characters that still fit on a lane

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The number in a content such as {"count": 3}; empty when there is none, or more than one.
std::optional<std::int64_t> onlyNumber(std::string_view content)
{
    const auto first = content.find_first_of("0123456789");
    if (first == std::string_view::npos) return {};
    std::int64_t number = 0;
    const char* const end = content.data() + content.size();
    const auto [rest, error] = std::from_chars(content.data() + first, end, number);
    if (error != std::errc()) return {};
    for (const char* c = rest; c != end; ++c)
        if (isDigit(*c) || *c == '.') return {};
    return first > 0 && content[first - 1] == '-' ? -number : number;
}

class Label
{
public:
    Label(const Event& event, const Texts& texts, Language language)
        : m_event(event), m_texts(texts), m_english(language == Language::english)
    {
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

    std::string acquired() const
    {
        const bool timedOut = m_event.flags & kLook;
        return timedOut ? word("time-out", "超时") : word("take", "取锁");
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
            return m_event.flags & kLook ? word("join: time-out", "join：超时")
                                         : word("join", "join");
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
            return word("release", "释放");
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
    bool m_english;
};

} // namespace

std::string stepLabel(const Event& event, const Texts& texts, Language language)
{
    return Label(event, texts, language).write();
}

} // namespace forkscope
