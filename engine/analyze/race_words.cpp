// A race in words.

#include "engine/analyze/phrases.h"
#include "engine/analyze/races.h"

namespace forkscope {

namespace {

class RaceTeller
{
public:
    RaceTeller(const Speaker& speaker, const Race& race)
        : m_speak(speaker), m_race(race), m_thing(speaker.thing(race.object)),
          m_first(speaker.role(race.first.actor)), m_second(speaker.role(race.second.actor))
    {
    }

    std::string write() const
    {
        return say("%1 %2 %3%4 and %5 %6 it%7 with nothing to order them; %8.",
                   "%1 %2%3%4，%5 %6它%7，谁先谁后没有任何保证；%8。",
                   {m_first, deed(m_race.first), m_thing, place(m_race.first), m_second,
                    deed(m_race.second), place(m_race.second), cure()});
    }

private:
    std::string say(std::string_view english, std::string_view chinese,
                    std::initializer_list<std::string_view> parts = {}) const
    {
        return m_speak.say(english, chinese, parts);
    }

    std::string deed(const Access& access) const
    {
        switch (access.operation) {
        case Operation::valueGet:
        case Operation::fileRead:
            return say("read", "读了");
        case Operation::fileRename:
            return say("replaced", "替换了");
        default:
            return say("wrote", "写了");
        }
    }

    std::string place(const Access& access) const
    {
        if (access.line == 0) return {};
        return say(" (program.cpp:%1)", "（program.cpp 第 %1 行）",
                   {std::to_string(access.line)});
    }

    // What would have ordered them.
    std::string cure() const
    {
        if (m_race.lock == 0)
            return say("a lock around both would have", "如果两边都在同一把锁里，就有了");
        const std::string lock = m_speak.thing(m_race.lock);
        const ObjectId one = m_race.first.lock, other = m_race.second.lock;
        if (one != 0 && other != 0 && one != other)
            return say("%1 held %2, %3 held %4: only one and the same lock would have",
                       "%1 持有%2，%3 持有%4：只有同一把锁才管用",
                       {m_first, m_speak.thing(one), m_second, m_speak.thing(other)});
        if (one == 0 && other == 0)
            return say("%1 would have, had both taken it", "如果两边都先取%1，就有了", {lock});
        const std::string& without = one == m_race.lock ? m_second : m_first;
        return say("%1 would have, had %2 taken it too", "如果 %2 也先取%1，就有了",
                   {lock, without});
    }

    const Speaker& m_speak;
    const Race& m_race;
    std::string m_thing, m_first, m_second;
};

} // namespace

std::string told(const Race& race, const World& world, const Texts& texts, Language language)
{
    const Speaker speaker{world, texts, language};
    return RaceTeller(speaker, race).write();
}

} // namespace forkscope
