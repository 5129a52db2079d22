#include "app/models/run_files.h"

#include <QDateTime>
#include <QFile>

namespace forkscope {

namespace {

constexpr std::uint32_t kBatch = 8192;

// All events and texts of a history, as a host would have sent them, in portions.
void write(RecordingWriter& writer, const History& history)
{
    Update update;
    for (TextId id = 1; id < history.texts().size(); ++id)
        update.texts.push_back(history.texts()[id]);
    for (std::uint32_t number = 0; number < history.size(); ++number) {
        update.events.push_back(history.event(number));
        if (update.events.size() < kBatch) continue;
        writer.take(update);
        update = {};
    }
    writer.take(update);
}

KnobValues knobsOf(const RunFacts& facts)
{
    KnobValues values;
    for (const auto& [name, value] : facts.knobs)
        values[QString::fromStdString(name)] = QString::fromStdString(value);
    return values;
}

bool broken(const RunSummary& summary)
{
    if (!summary.findings.empty()) return true;
    for (const ClaimResult& claim : summary.claims)
        if (claim.held == false) return true;
    return false;
}

} // namespace

RunFiles::RunFiles(RunModel& model, const QString& folder, QObject* parent)
    : QObject(parent), m_model(model), m_recent(folder)
{
    connect(&m_loader, &RecordingLoader::progressed, this, &RunFiles::progressed);
    connect(&m_loader, &RecordingLoader::failed, this,
            [this](const QString& path, const QString& sentence) {
                m_recent.remove(path);
                emit failed(sentence);
            });
    connect(&m_loader, &RecordingLoader::loaded, this,
            [this](const QString& path, std::shared_ptr<Recording> recording) {
                const std::vector<Note> notes = recording->notes;
                const std::string scenario = recording->facts.scenario;
                emit opened(recording);
                if (m_model.facts().scenario != scenario) return; // nobody knows it here
                m_path.clear();
                m_bookmarks.replace(notes);
                m_path = path;
                remember(path, false);
            });
    connect(&m_bookmarks, &Bookmarks::changed, this, [this] {
        if (!m_path.isEmpty()) writeNotesTo(m_path);
    });
}

void RunFiles::begin(const RunFacts& facts, std::uint32_t repeated)
{
    m_path.clear();
    m_bookmarks.keepFirst(repeated);
    m_listed = false;
    const QString path = m_recent.newPath(QString::fromStdString(facts.scenario));
    m_recorder = std::make_unique<RunRecorder>(path, facts);
    connect(m_recorder.get(), &RunRecorder::failed, this, &RunFiles::failed);
    connect(m_recorder.get(), &RunRecorder::finished, this, [this](const QString& path) {
        if (!m_recorder || m_recorder->path() != path) return; // end() was faster
        remember(path, true);
        closed(path);
        m_listed = true;
    });
}

void RunFiles::take(const Update& update)
{
    if (m_recorder) m_recorder->take(update);
}

void RunFiles::end()
{
    if (!m_recorder) return;
    const QString path = m_recorder->path();
    m_recorder.reset(); // waits until everything is written
    if (m_listed) return;
    if (m_model.history().steps() == 0) {
        QFile::remove(path);
        return;
    }
    remember(path, true);
    closed(path);
}

void RunFiles::forget()
{
    m_path.clear();
    m_bookmarks.keepFirst(0);
}

void RunFiles::closed(const QString& path)
{
    m_path = path;
    if (!m_bookmarks.list().empty()) writeNotesTo(path);
}

bool RunFiles::writeNotesTo(const QString& path)
{
    std::vector<Note> notes = m_bookmarks.notes(); // a run that repeats may have broken off earlier
    std::erase_if(notes, [this](const Note& note) { return note.event >= m_model.history().size(); });
    try {
        writeNotes(path.toStdString(), notes);
    } catch (const std::exception& error) {
        emit failed(QString::fromUtf8(error.what()));
        return false;
    }
    return true;
}

void RunFiles::open(const QString& path) { m_loader.load(path); }

void RunFiles::giveUpOpening() { m_loader.giveUp(); }

bool RunFiles::save(const QString& path)
{
    try {
        RecordingWriter writer(path.toStdString(), m_model.facts());
        write(writer, m_model.history());
        if (m_model.summary()) writer.finish(*m_model.summary());
    } catch (const std::exception& error) {
        emit failed(QString::fromUtf8(error.what()));
        return false;
    }
    if (!m_bookmarks.list().empty() && !writeNotesTo(path)) return false;
    remember(path, false);
    return true;
}

void RunFiles::remember(const QString& path, bool automatic)
{
    const RunFacts& facts = m_model.facts();
    RecentRun run;
    run.path = path;
    run.scenario = QString::fromStdString(facts.scenario);
    run.knobs = knobsOf(facts);
    run.when = QDateTime::currentDateTime();
    run.steps = int(m_model.history().steps());
    run.automatic = automatic;
    if (const auto& summary = m_model.summary()) {
        for (const auto& [key, value] : summary->outcome)
            if (value) run.outcome.emplace_back(QString::fromStdString(key), *value);
        run.finding = broken(*summary);
    }
    m_recent.add(run);
}

} // namespace forkscope
