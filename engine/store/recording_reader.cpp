#include "engine/store/recording.h"

#include "engine/store/event_check.h"
#include "engine/store/recording_path.h"
#include "engine/store/schema.h"
#include "engine/store/sqlite.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <unordered_map>

namespace forkscope {

namespace {

constexpr std::uint32_t kChunk = 4096; // events between two reports of progress

// The content contradicts itself; becomes a RecordingError with the file's name.
struct Damaged : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

struct GivenUp
{
};

void demand(bool condition, const char* trouble)
{
    if (!condition) throw Damaged(trouble);
}

template <class Number>
Number narrow(std::int64_t number)
{
    demand(number >= 0 && number <= std::int64_t(std::numeric_limits<Number>::max()),
           "a number is out of range");
    return Number(number);
}

template <class Number>
Number numberIn(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    demand(error == std::errc() && end == text.data() + text.size(), "a number is malformed");
    return number;
}

std::vector<std::uint32_t> numbersIn(std::string_view text)
{
    std::vector<std::uint32_t> numbers;
    while (!text.empty()) {
        const std::string_view number = text.substr(0, text.find(','));
        numbers.push_back(numberIn<std::uint32_t>(number));
        text.remove_prefix(std::min(text.size(), number.size() + 1));
    }
    return numbers;
}

std::string withThousands(std::uint32_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

Phase phaseNamed(std::string_view text)
{
    for (const Phase phase : {Phase::done, Phase::announced, Phase::waits})
        if (phaseName(phase) == text) return phase;
    throw Damaged("a phase is unknown");
}

RunEnd runEndNamed(std::string_view text)
{
    for (int end = 0; end <= int(RunEnd::failed); ++end)
        if (name(RunEnd(end)) == text) return RunEnd(end);
    throw Damaged("the end of the run is unknown");
}

struct Progress
{
    bool (*report)(double, void*);
    void* context;
    double total;

    void at(std::uint32_t events) const
    {
        if (report && !report(std::min(1.0, events / total), context)) throw GivenUp();
    }
};

class Reader
{
public:
    Reader(const Database& database, Recording& recording)
        : m_database(database), m_recording(recording)
    {
    }

    void checkSchema();
    void readFacts();
    void readTexts();
    void readEvents(bool (*progress)(double, void*), void* context);
    void readSummary();
    void readNotes();

private:
    using Meta = std::unordered_map<std::string, std::string>;

    const std::string& meta(const std::string& key) const
    {
        const auto found = m_meta.find(key);
        demand(found != m_meta.end(), "a setting is missing");
        return found->second;
    }

    void checkDigest(const char* key, const Digest& digest) const
    {
        demand(meta(key) == digest.text(), "its content is not what was recorded");
    }

    Statement select(const char* sql) const { return Statement(m_database, sql); }
    Event eventIn(const Statement& row);
    void readOutcome();
    void readClaims();
    void readFindings();
    void readSchedule();

    const Database& m_database;
    Recording& m_recording;
    Meta m_meta;
    std::unordered_map<std::string_view, Operation> m_operations;
};

// Only tables exactly as this version makes them are read: a foreign one could contain anything,
// a view that never ends for instance.
void Reader::checkSchema()
{
    for (std::size_t i = 0; i < kTablesRead; ++i) {
        Statement same(m_database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                                   "name = ? AND sql = ?");
        same.bind(0, kTables[i].name).bind(1, kTables[i].sql);
        demand(same.nextRow() && same.number(0) == 1, "a table is not as it should be");
    }
}

void Reader::readFacts()
{
    Statement rows = select("SELECT key, value FROM meta");
    while (rows.nextRow()) m_meta.emplace(rows.text(0), rows.text(1));
    RunFacts& facts = m_recording.facts;
    facts.scenario = meta("scenario");
    facts.preset = meta("preset");
    facts.seed = numberIn<std::uint64_t>(meta("seed"));
    facts.controlled = meta("controlled") == "1";
    facts.namespaced = meta("namespaced") == "1";
    facts.arrangement = meta("arrangement");
    for (const auto& [key, value] : m_meta)
        if (key.starts_with("knob.")) facts.knobs[key.substr(5)] = value;
    checkDigest("digest.facts", digestOf(facts));
    m_recording.finished = meta("finished") == "1";
    m_recording.history.clear(facts.controlled);
}

void Reader::readTexts()
{
    Digest digest;
    Statement rows = select("SELECT id, text FROM texts ORDER BY id");
    for (TextId id = 1; rows.nextRow(); ++id) {
        const std::string_view text = rows.text(1);
        demand(rows.number(0) == id, "a text is missing");
        demand(m_recording.history.addText(text) == id, "a text stands there twice");
        digest.add(text);
    }
    checkDigest("digest.texts", digest);
}

Event Reader::eventIn(const Statement& row)
{
    Event event;
    event.time = row.number(1);
    event.step = narrow<std::uint32_t>(row.number(2));
    event.actor = row.isNull(3) ? kNobody : narrow<ActorId>(row.number(3));
    const auto operation = m_operations.find(row.text(4));
    demand(operation != m_operations.end(), "an operation is unknown");
    event.operation = operation->second;
    event.phase = phaseNamed(row.text(5));
    event.object = narrow<ObjectId>(row.number(6));
    event.argument = row.number(7);
    event.result = row.number(8);
    event.version = narrow<std::uint32_t>(row.number(9));
    event.before = narrow<std::uint32_t>(row.number(10));
    event.repeats = narrow<std::uint32_t>(row.number(11));
    event.text = narrow<TextId>(row.number(12));
    event.line = narrow<std::uint16_t>(row.number(13));
    event.index = narrow<std::uint32_t>(row.number(14));
    event.flags = narrow<std::uint8_t>(row.number(15));
    return event;
}

void Reader::readEvents(bool (*report)(double, void*), void* context)
{
    for (std::uint16_t i = 0; i < std::uint16_t(Operation::count); ++i)
        m_operations.emplace(name(Operation(i)), Operation(i));
    Statement last = select("SELECT max(number) FROM events");
    const double total = last.nextRow() ? double(last.number(0)) + 1 : 1;
    const Progress progress{report, context, total};

    Digest digest;
    ReadSoFar soFar{0, m_recording.history.texts().size(), 0};
    std::vector<Event> chunk;
    chunk.reserve(kChunk);
    const auto passOn = [&] {
        m_recording.history.append(chunk);
        chunk.clear();
        progress.at(soFar.events);
    };
    Statement rows = select("SELECT * FROM events ORDER BY number");
    while (rows.nextRow()) {
        demand(rows.number(0) == soFar.events, "an event is missing");
        const Event event = eventIn(rows);
        demand(isPlausible(event, soFar), "an event makes no sense");
        digest.add(event);
        chunk.push_back(event);
        ++soFar.events;
        soFar.step = event.step;
        if (chunk.size() == kChunk) passOn();
    }
    passOn();
    checkDigest("digest.events", digest);
}

void Reader::readSummary()
{
    RunSummary& summary = m_recording.summary;
    if (!m_recording.finished) {
        const std::uint32_t events = m_recording.history.size();
        m_recording.warning =
            "This recording stops early: " + withThousands(events) + " events are readable.";
        return;
    }
    summary.end = runEndNamed(meta("end"));
    summary.sentence = meta("sentence");
    summary.wallSeconds = numberIn<double>(meta("wall_seconds"));
    summary.scheduleRanOut = meta("schedule_ran_out") == "1";
    readOutcome();
    readClaims();
    readFindings();
    readSchedule();
    checkDigest("digest.summary", digestOf(summary));
}

void Reader::readOutcome()
{
    Statement rows = select("SELECT key, value FROM outcome ORDER BY number");
    while (rows.nextRow()) {
        auto& [key, value] = m_recording.summary.outcome.emplace_back();
        key = rows.text(0);
        if (!rows.isNull(1)) value = rows.number(1);
    }
}

void Reader::readClaims()
{
    Statement rows =
        select("SELECT id, held, broken_at, broken_event FROM claims ORDER BY number");
    while (rows.nextRow()) {
        ClaimResult& claim = m_recording.summary.claims.emplace_back();
        claim.id = rows.text(0);
        if (!rows.isNull(1)) claim.held = rows.number(1) != 0;
        if (!rows.isNull(2)) claim.brokenAt = narrow<std::uint32_t>(rows.number(2));
        if (!rows.isNull(3)) claim.brokenEvent = narrow<std::uint32_t>(rows.number(3));
        demand(!claim.brokenEvent || *claim.brokenEvent < m_recording.history.size(),
               "a claim points beyond the run");
    }
}

void Reader::readFindings()
{
    Statement rows =
        select("SELECT kind, english, chinese, events FROM findings ORDER BY number");
    while (rows.nextRow()) {
        Finding& finding = m_recording.summary.findings.emplace_back();
        finding.kind = findingNamed(rows.text(0));
        finding.english = rows.text(1);
        finding.chinese = rows.text(2);
        finding.events = numbersIn(rows.text(3));
        demand(finding.kind != FindingKind::count, "a finding is unknown");
        for (const std::uint32_t event : finding.events)
            demand(event < m_recording.history.size(), "a finding points beyond the run");
    }
}

void Reader::readSchedule()
{
    Statement rows = select("SELECT item FROM schedule ORDER BY number");
    std::string& schedule = m_recording.summary.schedule;
    while (rows.nextRow()) {
        if (!schedule.empty()) schedule += '.';
        schedule += rows.text(0);
    }
}

// Recordings can do without them, and those of other hands may.
void Reader::readNotes()
{
    const auto table = std::find_if(kTables.begin(), kTables.end(),
                                    [](const Table& one) { return one.name == "notes"; });
    Statement same(m_database, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                               "name = 'notes' AND sql = ?");
    same.bind(0, table->sql);
    if (!same.nextRow() || same.number(0) != 1) return;
    Statement rows = select("SELECT event, text FROM notes ORDER BY event, number");
    while (rows.nextRow()) {
        const std::int64_t event = rows.number(0);
        if (event < 0 || event >= m_recording.history.size()) continue; // nothing is there
        m_recording.notes.push_back({std::uint32_t(event), std::string(rows.text(1))});
    }
}

// A closed recording is read without touching anything beside it. One whose writer was killed
// needs its log, and in rare cases the right to put it in order.
std::unique_ptr<Database> open(const std::string& path)
{
    if (!hasCompanions(path)) return std::make_unique<Database>(path, Database::Access::immutable);
    try {
        auto database = std::make_unique<Database>(path, Database::Access::read);
        database->run("SELECT count(*) FROM sqlite_schema");
        return database;
    } catch (const SqliteError&) {
        return std::make_unique<Database>(path, Database::Access::write);
    }
}

} // namespace

Recording readRecording(const std::string& path, bool (*progress)(double, void*), void* context)
{
    checkHeader(path);
    try {
        Recording recording;
        const auto database = open(path);
        database->distrust();
        database->run("BEGIN"); // one moment of a recording that may still grow
        Reader reader(*database, recording);
        reader.checkSchema();
        reader.readFacts();
        reader.readTexts();
        reader.readEvents(progress, context);
        reader.readSummary();
        reader.readNotes();
        return recording;
    } catch (const SqliteError& error) {
        throw RecordingError(path + " is damaged and can't be read (" + error.what() + ").");
    } catch (const Damaged& error) {
        throw RecordingError(path + " is damaged and can't be read (" + error.what() + ").");
    } catch (const GivenUp&) {
        throw RecordingError("Reading " + path + " was given up.");
    }
}

} // namespace forkscope
