#include "engine/api/knobs.h"

#include "engine/api/errors.h"

#include <cstdlib>
#include <cstring>

namespace forkscope::api {

Knob::Knob(std::string_view name) : m_record(nullptr)
{
    const ArenaHeader& header = Actor::self().arena().header();
    for (std::uint16_t i = 0; i < header.knobCount; ++i)
        if (name == header.knobs[i].name) m_record = &header.knobs[i];
    if (!m_record) throw ValueError("this scenario has no knob '" + std::string(name) + "'");
}

bool Knob::on(Where where) const
{
    if (m_record->object) return Actor::self().lookAtKnob(m_record->object, lineOf(where)) != 0;
    return std::strcmp(m_record->value, "on") == 0;
}

int Knob::number(Where where) const
{
    if (m_record->object) return int(Actor::self().lookAtKnob(m_record->object, lineOf(where)));
    return std::atoi(m_record->value);
}

double Knob::seconds(Where where) const
{
    if (m_record->object)
        return Actor::self().lookAtKnob(m_record->object, lineOf(where)) / 1000.0;
    char* unit;
    const double number = std::strtod(m_record->value, &unit);
    return std::strcmp(unit, "ms") == 0 ? number / 1000 : number;
}

std::string Knob::text() const { return m_record->value; }

} // namespace forkscope::api
