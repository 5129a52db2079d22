#include "engine/store/recording.h"

#include "engine/store/recording_path.h"
#include "engine/store/schema.h"
#include "engine/store/tables.h"

#include <chrono>
#include <filesystem>
#include <unistd.h>

namespace forkscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBatch = 1000;
constexpr auto kLongestDelay = std::chrono::milliseconds(250);

} // namespace

// Events wait here until a batch is due; what is committed has been folded into world and digests.
struct RecordingWriter::Impl
{
    Impl(const std::string& wanted, const RunFacts& runFacts) : facts(runFacts)
    {
        checkRecordingPath(wanted);
        path = std::filesystem::weakly_canonical(wanted).string(); // a link stays a link
        forget();
    }

    void forget()
    {
        world = {};
        world.controlled = facts.controlled;
        texts = {};
        eventDigest = textDigest = {};
        textsWritten = 1; // id 0 is the empty text, in every recording
        pendingTexts.clear();
        pendingEvents.clear();
    }

    void take(const Update& update)
    {
        if (closed) return;
        if (update.reset) forget();
        rewrite = rewrite || (update.reset && tables);
        if (pendingTexts.empty() && pendingEvents.empty()) oldest = Clock::now();
        pendingTexts.insert(pendingTexts.end(), update.texts.begin(), update.texts.end());
        pendingEvents.insert(pendingEvents.end(), update.events.begin(), update.events.end());
        if (batchIsDue()) guarded([this] { commit(); });
    }

    bool batchIsDue() const
    {
        if (pendingEvents.empty()) return false;
        return pendingEvents.size() >= kBatch || Clock::now() - oldest >= kLongestDelay;
    }

    void commit()
    {
        if (!tables) return create();
        tables->run("BEGIN IMMEDIATE");
        if (rewrite) tables->run("DELETE FROM events; DELETE FROM texts");
        writePending(*tables);
        tables->run("COMMIT");
        rewrite = false;
    }

    // The first batch is written elsewhere and then put in place, so that whatever stood there is
    // replaced by something whole, and nothing stands there when this fails.
    void create()
    {
        ::unlink(draftPath(path).c_str());
        {
            Tables draft(draftPath(path), Database::Access::create);
            draft.create();
            draft.run("BEGIN");
            draft.addFacts(facts);
            writePending(draft);
            draft.run("COMMIT");
        }
        publishDraft(path);
        tables = std::make_unique<Tables>(path, Database::Access::write);
        tables->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    }

    void writePending(Tables& to)
    {
        to.addTexts(pendingTexts, textsWritten);
        to.addEvents(pendingEvents, world.events);
        for (const std::string& text : pendingTexts) {
            texts.add(text);
            textDigest.add(text);
        }
        for (const Event& event : pendingEvents) {
            apply(world, event);
            eventDigest.add(event);
        }
        textsWritten += std::uint32_t(pendingTexts.size());
        pendingTexts.clear();
        pendingEvents.clear();
        to.setMeta("digest.texts", textDigest.text());
        to.setMeta("digest.events", eventDigest.text());
    }

    void finish(const RunSummary* summary)
    {
        if (closed) return;
        commit();
        tables->run("BEGIN IMMEDIATE");
        tables->addWorld(world, texts);
        if (summary) tables->addSummary(*summary);
        tables->run("COMMIT");
        closeLog();
        tables.reset();
        closed = true;
    }

    // Somebody may be reading along; then the log stays until they are done.
    void closeLog()
    {
        try {
            tables->run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
        } catch (const SqliteError&) {
        }
    }

    // After any failure the recording is left at its last committed batch.
    template <class Work>
    void guarded(Work work)
    {
        try {
            work();
        } catch (const SqliteError& error) {
            closed = true;
            ::unlink(draftPath(path).c_str());
            throw RecordingError(path + " can't be written any further: " + error.what() + ".");
        } catch (const RecordingError&) {
            closed = true;
            throw;
        }
    }

    std::string path;
    RunFacts facts;
    std::unique_ptr<Tables> tables; // from the first batch on
    World world;
    Texts texts;
    Digest eventDigest;
    Digest textDigest;
    std::uint32_t textsWritten = 1;
    std::vector<std::string> pendingTexts;
    std::vector<Event> pendingEvents;
    Clock::time_point oldest; // when the first pending one came
    bool rewrite = false;     // what is committed is void
    bool closed = false;
};

RecordingWriter::RecordingWriter(const std::string& path, const RunFacts& facts)
    : m_impl(std::make_unique<Impl>(path, facts))
{
}

RecordingWriter::RecordingWriter(RecordingWriter&&) noexcept = default;

RecordingWriter::~RecordingWriter()
{
    const bool nothing = !m_impl || (!m_impl->tables && m_impl->pendingEvents.empty());
    if (nothing) return;
    try {
        m_impl->finish(nullptr);
    } catch (const std::exception&) { // what was committed stays readable
    }
}

void RecordingWriter::take(const Update& update) { m_impl->take(update); }

void RecordingWriter::finish(const RunSummary& summary)
{
    m_impl->guarded([this, &summary] { m_impl->finish(&summary); });
}

} // namespace forkscope
