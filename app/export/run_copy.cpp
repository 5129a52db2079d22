#include "app/export/run_copy.h"

namespace forkscope {

std::shared_ptr<Recording> copyOf(const RunModel& model)
{
    const History& history = model.history();
    auto copy = std::make_shared<Recording>();
    copy->facts = model.facts();
    copy->history.clear(history.controlled());
    for (TextId id = 1; id < history.texts().size(); ++id)
        copy->history.addText(history.texts()[id]);
    std::vector<Event> events;
    events.reserve(history.size());
    for (std::uint32_t number = 0; number < history.size(); ++number)
        events.push_back(history.event(number));
    copy->history.append(events);
    copy->finished = model.summary().has_value();
    if (copy->finished) copy->summary = *model.summary();
    return copy;
}

} // namespace forkscope
