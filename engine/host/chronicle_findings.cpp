// What was found in a run, in words, each with the events that prove it.
#include "engine/analyze/phrases.h"
#include "engine/analyze/races.h"
#include "engine/host/chronicle.h"

#include <algorithm>

namespace forkscope {

namespace {

// In the order of the run.
std::vector<std::uint32_t> ordered(std::vector<std::uint32_t> events)
{
    std::ranges::sort(events);
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

} // namespace

// What is judged at the end has no single cause.
Finding Chronicle::brokenClaim(const ClaimSpec& claim, bool atEnd, std::uint32_t cause) const
{
    Finding finding{FindingKind::claim, "Broken: " + claim.text.english + ".",
                    "被打破：" + claim.text.chinese + "。", {cause}};
    if (atEnd || cause >= m_events.size()) return finding;
    const Event& event = m_events[cause];
    const std::string english = told(event, m_world, m_texts, Language::english);
    if (english.empty()) return finding;
    finding.english += fill(" Step %1 broke it: %2.", {stepOf(cause), english});
    finding.chinese += fillChinese("打破它的是第 %1 步：%2。",
                                   {stepOf(cause),
                                    told(event, m_world, m_texts, Language::chinese)});
    return finding;
}

void Chronicle::noteBusy(ActorId actor, std::uint32_t since)
{
    const std::string role = m_texts[m_world.process(actor)->role];
    const auto latest = std::uint32_t(m_events.size() - 1);
    addFinding(FindingKind::busyLoop,
               fill("%1 computed from step %2 to its end without doing anything that others could "
                    "see.",
                    {role, stepOf(since)}),
               fillChinese("%1 从第 %2 步起一直占着 CPU 计算，直到结束也没有做任何别人看得见的事。",
                           {role, stepOf(since)}),
               ordered({since, latest}));
}

void Chronicle::noteBusyOnes()
{
    for (std::size_t i = 0; i < m_world.processes.size(); ++i)
        if (m_world.processes[i].state == ProcessState::computing)
            noteBusy(m_world.processes[i].actor, m_world.processes[i].sinceEvent);
}

// A parent that ended by itself and never asked for a dead child's exit status. The children of one
// that was killed are nobody's fault.
void Chronicle::noteZombiesOf(ActorId parent)
{
    const ProcessInfo* ended = m_world.process(parent);
    if (!ended || ended->exitCode.value_or(-1) < 0) return;
    const std::uint32_t end = ended->diedAtEvent;
    const std::string parentRole = m_texts[ended->role];
    for (std::size_t i = 0; i < m_world.processes.size(); ++i) {
        const ProcessInfo& child = m_world.processes[i];
        if (child.parent != parent || child.state != ProcessState::zombie) continue;
        const std::string role = m_texts[child.role];
        const std::string died = std::to_string(child.diedAtStep);
        addFinding(FindingKind::leakedZombie,
                   fill("%1 ended in step %2 and never reaped %3, which had been a zombie since "
                        "step %4.",
                        {parentRole, stepOf(end), role, died}),
                   fillChinese("%1 在第 %2 步结束，却从没收走 %3：它从第 %4 步起就是僵尸。",
                               {parentRole, stepOf(end), role, died}),
                   ordered({child.diedAtEvent, end}));
    }
}

void Chronicle::noteSpecial(const Event& event)
{
    if (event.operation == Operation::died) noteZombiesOf(event.actor);
    if (event.operation == Operation::decodeError) noteTornRead(event.actor);
}

const ObjectInfo* Chronicle::fileReadLast(const ProcessInfo& reader,
                                          std::uint32_t& readEvent) const
{
    const ObjectInfo* file = nullptr;
    for (const Memory& memory : reader.memories) {
        const ObjectInfo* object = m_world.object(memory.object);
        if (!object || object->kind != ObjectKind::file) continue;
        if (!file || readEvent < memory.event) file = object, readEvent = memory.event;
    }
    return file;
}

void Chronicle::noteTornRead(ActorId actor)
{
    const auto error = std::uint32_t(m_events.size() - 1);
    const ProcessInfo* reader = m_world.process(actor);
    const std::string role = reader ? m_texts[reader->role] : std::string();
    std::uint32_t read = error;
    const ObjectInfo* file = reader ? fileReadLast(*reader, read) : nullptr;
    if (!file || !file->half || file->changedAtEvent > read)
        return addFinding(
            FindingKind::tornRead,
            role + " read the file between its emptying and its writing and found no JSON in it.",
            role + " 在文件被清空、还没写入时读了它，里面不是 JSON。", ordered({read, error}));
    const ProcessInfo* writer = m_world.process(file->changedBy);
    const std::string other = writer ? m_texts[writer->role] : std::string();
    const std::string name = m_texts[file->name], emptied = std::to_string(file->changedAtStep);
    addFinding(FindingKind::tornRead,
               fill("%1 read %2 in step %3, when %4 had emptied it (step %5) and not yet written "
                    "it: there was no JSON in it.",
                    {role, name, stepOf(read), other, emptied}),
               fillChinese("%1 在第 %3 步读 %2 时，%4 刚在第 %5 步把它清空，还没有写入：里面不是 JSON。",
                           {role, name, stepOf(read), other, emptied}),
               ordered({file->changedAtEvent, read, error}));
}

void Chronicle::addOrphanFinding()
{
    const ProcessInfo* main = m_world.process(0);
    const std::uint32_t end = main ? main->diedAtEvent : 0;
    std::vector<ActorId> living;
    std::vector<std::uint32_t> events{end};
    for (const ProcessInfo& process : m_world.processes) {
        if (isOver(process) || process.isHelper()) continue;
        living.push_back(process.actor);
        events.push_back(process.lastEvent);
    }
    if (m_events.empty()) events.clear();
    const std::string step = m_events.empty() ? "0" : stepOf(end);
    const Speaker english{m_world, m_texts, Language::english};
    const Speaker chinese{m_world, m_texts, Language::chinese};
    addFinding(FindingKind::leakedOrphan,
               fill("main ended in step %1, but its descendants lived on and had to be ended: %2.",
                    {step, english.roles(living)}),
               fillChinese("main 在第 %1 步就结束了，它的后代还在运行，只好从外面结束它们：%2。",
                           {step, chinese.roles(living)}),
               ordered(std::move(events)));
}

std::optional<Stuck> Chronicle::addStuckFinding()
{
    std::optional<Stuck> stuck = whyStuck(m_world, m_texts);
    if (stuck) addFinding(stuck->kind, stuck->english, stuck->chinese, stuck->events);
    return stuck;
}

void Chronicle::findRaces()
{
    if (!mayRace(m_events)) return;
    RaceFinder finder;
    for (const Event& event : m_events) finder.add(event);
    for (const Race& race : finder.races())
        addFinding(FindingKind::race, told(race, m_world, m_texts, Language::english),
                   told(race, m_world, m_texts, Language::chinese),
                   {race.first.event, race.second.event});
}

} // namespace forkscope
