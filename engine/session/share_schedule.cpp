#include "engine/session/share_schedule.h"

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr std::array<std::string_view, 4> kProcessActs = {"kill", "term", "stop", "cont"};

// Lowest bits of numbers; found by trying on the schedules of all scenarios.
constexpr int kLowActor = 1;
constexpr int kLowCount = 0;

bool isAct(const ScheduleItem& item) { return !item.act.empty(); }

// Places of actors in the list of those who went before, the latest first, then all others by
// number. That somebody follows himself hardly ever happens, so he stands third.
class Places
{
public:
    std::uint32_t placeOf(std::uint32_t actor)
    {
        const auto known = std::ranges::find(m_recent, actor);
        std::uint32_t place = std::uint32_t(known - m_recent.begin());
        if (known == m_recent.end())
            place += actor - std::uint32_t(std::ranges::count_if(
                                 m_recent, [actor](std::uint32_t r) { return r < actor; }));
        place = m_recent.empty() ? place : place == 0 ? 2 : place <= 2 ? place - 1 : place;
        note(actor);
        return place;
    }

    std::uint32_t actorAt(std::uint32_t place)
    {
        if (!m_recent.empty() && place <= 2) place = place == 2 ? 0 : place + 1;
        const std::uint32_t actor = place < m_recent.size() ? m_recent[place] : unseen(place);
        note(actor);
        return actor;
    }

private:
    std::uint32_t unseen(std::uint32_t place) const
    {
        std::vector<std::uint32_t> seen = m_recent;
        std::ranges::sort(seen);
        std::uint32_t actor = place - std::uint32_t(seen.size());
        for (const std::uint32_t other : seen) actor += other <= actor;
        return actor;
    }

    void note(std::uint32_t actor)
    {
        std::erase(m_recent, actor);
        m_recent.insert(m_recent.begin(), actor);
    }

    std::vector<std::uint32_t> m_recent;
};

// A live knob's act, by number where value and knob are known; else as text.
void packKnobAct(BitWriter& out, const ScenarioShape& shape, const ScheduleItem& item)
{
    const KnobShape* knob = shape.knob(item.act);
    const bool known = knob && canPack(*knob, item.value);
    out.number(known ? std::uint32_t(knob - shape.knobs.data()) + 1 : 0, kLowActor);
    if (known) return packValue(out, *knob, item.value);
    out.text(item.act);
    out.text(item.value);
}

void unpackKnobAct(BitReader& in, const ScenarioShape& shape, ScheduleItem& item)
{
    const std::uint32_t number = in.number(kLowActor);
    if (number > shape.knobs.size()) throw BitsError("There is no such knob.");
    item.act = number > 0 ? shape.knobs[number - 1].name : in.text();
    item.value = number > 0 ? unpackValue(in, shape.knobs[number - 1]) : in.text();
}

void packItem(BitWriter& out, const ScenarioShape& shape, const ScheduleItem& item, Places& places)
{
    if (!isAct(item)) {
        out.number(places.placeOf(item.index), kLowActor);
        return out.number(item.count - 1, kLowCount);
    }
    const auto act = std::ranges::find(kProcessActs, item.act);
    out.bit(act == kProcessActs.end());
    if (act == kProcessActs.end()) return packKnobAct(out, shape, item);
    out.fixed(std::uint64_t(act - kProcessActs.begin()), 2);
    out.number(item.index, kLowActor);
}

ScheduleItem unpackItem(BitReader& in, const ScenarioShape& shape, bool act, Places& places)
{
    ScheduleItem item;
    if (!act) {
        item.index = places.actorAt(in.number(kLowActor));
        item.count = in.number(kLowCount) + 1;
    } else if (in.bit()) {
        unpackKnobAct(in, shape, item);
    } else {
        item.act = kProcessActs[in.fixed(2)];
        item.index = in.number(kLowActor);
    }
    return item;
}

} // namespace

void packSchedule(BitWriter& out, const ScenarioShape& shape,
                  const std::vector<ScheduleItem>& items)
{
    const bool acts = std::ranges::any_of(items, isAct);
    out.bit(acts);
    Places places;
    for (const ScheduleItem& item : items) {
        if (acts) out.bit(isAct(item));
        packItem(out, shape, item, places);
    }
}

std::vector<ScheduleItem> unpackSchedule(BitReader& in, const ScenarioShape& shape)
{
    const bool acts = in.bit();
    Places places;
    std::vector<ScheduleItem> items;
    while (!in.atEnd()) items.push_back(unpackItem(in, shape, acts && in.bit(), places));
    return items;
}

} // namespace forkscope
