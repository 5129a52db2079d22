#pragma once

// The scenario's knobs, as the teacher set them.

#include "engine/api/context.h"

#include <string>

namespace forkscope::api {

// A knob by its name. A live knob is looked at anew each time it is asked; the others never change.
class Knob
{
public:
    explicit Knob(std::string_view name);

    bool on(Where where = Where::current()) const;
    int number(Where where = Where::current()) const;
    double seconds(Where where = Where::current()) const;
    std::string text() const;
    bool is(std::string_view choice) const { return text() == choice; }

private:
    const KnobRecord* m_record;
};

} // namespace forkscope::api
