#include "engine/store/tables.h"

#include "engine/store/schema.h"

#include <algorithm>

namespace forkscope {

namespace {

// Binds a row's values from left to right.
class Row
{
public:
    explicit Row(Statement& statement) : m_statement(statement) {}
    Row& operator<<(std::int64_t number)
    {
        m_statement.bind(m_column++, number);
        return *this;
    }
    Row& operator<<(std::string_view text)
    {
        m_statement.bind(m_column++, text);
        return *this;
    }
    Row& operator<<(std::nullopt_t)
    {
        m_statement.bindNull(m_column++);
        return *this;
    }
    template <class Number>
    Row& operator<<(const std::optional<Number>& number)
    {
        return number ? *this << std::int64_t(*number) : *this << std::nullopt;
    }
    void write() { m_statement.runOnce(); }

private:
    Statement& m_statement;
    int m_column = 0;
};

std::optional<std::int64_t> unless(std::int64_t none, std::int64_t number)
{
    return number == none ? std::nullopt : std::optional(number);
}

std::string placeholders(int count)
{
    std::string text = "?";
    while (--count > 0) text += ",?";
    return text;
}

std::string insertInto(const std::string& table, int columns)
{
    return "INSERT OR REPLACE INTO " + table + " VALUES(" + placeholders(columns) + ")";
}

std::string joined(const std::vector<std::uint32_t>& numbers)
{
    std::string text;
    for (const std::uint32_t number : numbers)
        text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
}

} // namespace

void Tables::create()
{
    run("PRAGMA journal_mode=MEMORY; PRAGMA application_id=" + std::to_string(kApplicationId) +
        "; PRAGMA user_version=" + std::to_string(kFormatVersion));
    for (const Table& table : kTables) run(std::string(table.sql));
}

void Tables::setMeta(std::string_view key, std::string_view value)
{
    Statement insert(m_database, insertInto("meta", 2));
    (Row(insert) << key << value).write();
}

void Tables::addFacts(const RunFacts& facts)
{
    setMeta("scenario", facts.scenario);
    setMeta("preset", facts.preset);
    for (const auto& [knob, value] : facts.knobs) setMeta("knob." + knob, value);
    setMeta("seed", std::to_string(facts.seed));
    setMeta("controlled", facts.controlled ? "1" : "0");
    setMeta("namespaced", facts.namespaced ? "1" : "0");
    setMeta("arrangement", facts.arrangement);
    setMeta("finished", "0");
    setMeta("digest.facts", digestOf(facts).text());
}

void Tables::addTexts(const std::vector<std::string>& texts, std::uint32_t firstId)
{
    Statement insert(m_database, insertInto("texts", 2));
    for (const std::string& text : texts)
        (Row(insert) << std::int64_t(firstId++) << text).write();
}

void Tables::addEvents(const std::vector<Event>& events, std::uint32_t firstNumber)
{
    if (!m_insertEvent) m_insertEvent.emplace(m_database, insertInto("events", 16));
    for (const Event& event : events) addEvent(event, firstNumber++);
}

void Tables::addEvent(const Event& event, std::uint32_t number)
{
    (Row(*m_insertEvent) << number << event.time << event.step << unless(kNobody, event.actor)
                         << name(event.operation) << phaseName(event.phase) << event.object
                         << event.argument << event.result << event.version << event.before
                         << event.repeats << event.text << event.line << event.index
                         << event.flags)
        .write();
}

void Tables::addSchedule(std::string_view schedule)
{
    Statement insert(m_database, insertInto("schedule", 2));
    std::int64_t number = 0;
    while (!schedule.empty()) {
        const std::string_view item = schedule.substr(0, schedule.find('.'));
        (Row(insert) << number++ << item).write();
        schedule.remove_prefix(std::min(schedule.size(), item.size() + 1));
    }
}

void Tables::addSummary(const RunSummary& summary)
{
    setMeta("finished", "1");
    setMeta("end", name(summary.end));
    setMeta("sentence", summary.sentence);
    setMeta("wall_seconds", secondsText(summary.wallSeconds));
    setMeta("schedule_ran_out", summary.scheduleRanOut ? "1" : "0");
    setMeta("digest.summary", digestOf(summary).text());
    std::int64_t number = 0;
    Statement outcome(m_database, insertInto("outcome", 3));
    for (const auto& [key, value] : summary.outcome)
        (Row(outcome) << number++ << key << value).write();
    number = 0;
    Statement claims(m_database, insertInto("claims", 5));
    for (const ClaimResult& claim : summary.claims)
        (Row(claims) << number++ << claim.id << claim.held << claim.brokenAt << claim.brokenEvent)
            .write();
    number = 0;
    Statement findings(m_database, insertInto("findings", 5));
    for (const Finding& finding : summary.findings) {
        const std::string events = joined(finding.events);
        (Row(findings) << number++ << name(finding.kind) << finding.english << finding.chinese
                       << events)
            .write();
    }
    addSchedule(summary.schedule);
}

void Tables::addWorld(const World& world, const Texts& texts)
{
    Statement processes(m_database, insertInto("processes", 10));
    for (const ProcessInfo& process : world.processes)
        (Row(processes) << process.actor << texts[process.role] << process.pid << process.osPid
                        << unless(kNobody, process.parent) << process.exitCode << process.bornAt
                        << unless(-1, process.diedAt) << unless(-1, process.reapedAt)
                        << unless(kNobody, process.creator))
            .write();
    Statement objects(m_database, insertInto("objects", 7));
    for (const ObjectInfo& object : world.objects)
        (Row(objects) << object.id << name(object.kind) << texts[object.name] << object.state
                      << object.version << texts[object.content] << object.owner)
            .write();
}

} // namespace forkscope
