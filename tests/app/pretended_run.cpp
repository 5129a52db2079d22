#include "tests/app/pretended_run.h"

#include "engine/trace/history.h"
#include "tests/support/sample_run.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace forkscope {

namespace {

class PretendedRun : public RunLink
{
public:
    PretendedRun(const RunRequest& request, std::shared_ptr<PretendedLog> log);
    ~PretendedRun() override { ::close(m_descriptor); }

    const RunFacts& facts() const override { return m_facts; }
    int descriptor() const override { return m_descriptor; }
    Update receive() override;

    void pause() override { note("pause", [this] { m_status.state = RunStatus::State::paused; }); }
    void resume() override
    {
        note("resume", [this] {
            m_status.state = RunStatus::State::running;
            m_wanted = m_sample.events.size();
        });
    }
    void step(ActorId actor) override
    {
        const QString who = actor == kNobody ? "anybody" : QString::number(actor);
        note("step " + who, [this] { m_wanted = endOfStep(m_sent); });
    }
    void setMode(RunMode mode) override
    {
        note(mode == RunMode::play ? "mode play" : "mode hand",
             [this, mode] { m_status.mode = mode; });
    }
    void setStrategy(const std::string& name) override
    {
        note("strategy " + QString::fromStdString(name), [] {});
    }
    void setPace(double pace) override { note("pace " + QString::number(pace), [] {}); }
    void setSpeed(double speed) override { note("speed " + QString::number(speed), [] {}); }
    void act(Operation act, ActorId target) override
    {
        const std::string word(name(act));
        note(QString::fromStdString(word) + " " + QString::number(target), [] {});
    }
    void turnKnob(const std::string& knob, const std::string& value) override
    {
        note("knob " + QString::fromStdString(knob + "=" + value), [] {});
    }
    void stop() override
    {
        note("stop", [this] { m_stopped = true; });
    }

private:
    template <typename Change>
    void note(const QString& command, const Change& change)
    {
        m_log->commands << command;
        change();
        ring();
    }

    void ring()
    {
        m_log->pending = true;
        ::eventfd_write(m_descriptor, 1);
    }
    std::size_t endOfStep(std::size_t begin) const;
    RunSummary summary() const;
    std::vector<Candidate> candidates() const;

    std::shared_ptr<PretendedLog> m_log;
    RunFacts m_facts;
    RunStatus m_status;
    Update m_sample;
    History m_history;
    std::size_t m_sent = 0;
    std::size_t m_wanted = 0;
    bool m_textsSent = false;
    bool m_stopped = false;
    bool m_summed = false;
    int m_descriptor;
};

int number(const std::map<std::string, std::string>& knobs, const char* name, int otherwise)
{
    const auto found = knobs.find(name);
    return found == knobs.end() ? otherwise : std::stoi(found->second);
}

PretendedRun::PretendedRun(const RunRequest& request, std::shared_ptr<PretendedLog> log)
    : m_log(std::move(log)), m_descriptor(::eventfd(0, EFD_NONBLOCK))
{
    if (!m_log->refusal.empty()) throw BadInput(m_log->refusal);
    ++m_log->started;
    m_log->last = request;
    m_log->repeated = request.recorded.size();
    const auto lock = request.knobs.find("lock");
    m_sample = sampleTicketRun(number(request.knobs, "clients", 20),
                               number(request.knobs, "tickets", 5),
                               lock != request.knobs.end() && lock->second == "on", 7);
    m_facts.scenario = request.scenario;
    m_facts.preset = request.preset;
    m_facts.knobs = request.knobs;
    m_facts.seed = request.seed.value_or(0);
    m_facts.controlled = request.mode != RunMode::free || request.replay;
    m_history.clear(m_facts.controlled);
    for (const std::string& text : m_sample.texts) m_history.addText(text);
    m_status.mode = request.mode;
    const bool goes = request.mode == RunMode::free && !m_log->hangs;
    m_status.state = goes ? RunStatus::State::running : RunStatus::State::paused;
    // As the host does: at a pace a replay waits for its first step.
    const bool rests = request.replay && request.stepsPerSecond > 0;
    m_status.replaying = rests;
    m_wanted = goes ? m_sample.events.size()
                    : std::min(rests ? 0 : request.recorded.size(), m_sample.events.size());
    ring();
}

std::size_t PretendedRun::endOfStep(std::size_t begin) const
{
    if (begin >= m_sample.events.size()) return begin;
    const std::uint32_t step = m_sample.events[begin].step + (begin == 0 ? 1 : 0);
    while (begin < m_sample.events.size() && m_sample.events[begin].step <= step) ++begin;
    return begin;
}

std::vector<Candidate> PretendedRun::candidates() const
{
    std::vector<Candidate> all;
    for (const ProcessInfo& process : m_history.latest().processes) {
        const bool able = process.state == ProcessState::ready
                          || process.state == ProcessState::running
                          || process.state == ProcessState::fresh;
        const bool sleeps = process.state == ProcessState::sleeping;
        all.push_back({process.actor, able || sleeps, able});
    }
    return all;
}

RunSummary PretendedRun::summary() const
{
    RunSummary summary;
    const World& world = m_history.latest();
    summary.end = m_stopped ? RunEnd::stopped : RunEnd::finished;
    const std::int64_t sold = world.tallies.empty() ? 0 : world.tallies.front().count;
    summary.outcome = {{"sold", sold}, {"left", 0}, {"decode-errors", world.decodeErrors}};
    const bool over = sold > number(m_facts.knobs, "tickets", 5);
    summary.claims = {{"never-oversold", !over, {}, {}}, {"file-readable", true, {}, {}}};
    if (over) summary.findings = {{FindingKind::claim, "More were sold.", "卖多了。", {}}};
    return summary;
}

Update PretendedRun::receive()
{
    eventfd_t count = 0;
    ::eventfd_read(m_descriptor, &count);
    m_log->pending = false;
    Update update;
    if (!m_textsSent) update.texts = m_sample.texts;
    m_textsSent = true;
    const auto first = m_sample.events.begin();
    update.events.assign(first + long(m_sent), first + long(std::max(m_sent, m_wanted)));
    m_history.append(update.events);
    m_sent = std::max(m_sent, m_wanted);
    const bool over = m_sent == m_sample.events.size() || m_stopped;
    if (over) m_status.state = RunStatus::State::ended;
    m_status.candidates = over ? std::vector<Candidate>() : candidates();
    m_status.next = m_status.candidates.empty() ? kNobody : 0;
    update.status = m_status;
    if (over && !m_summed) {
        update.summary = summary();
        m_summed = true;
    }
    return update;
}

} // namespace

RunStarter pretendedRuns(std::shared_ptr<PretendedLog> log)
{
    return [log](const RunRequest& request) { return std::make_unique<PretendedRun>(request, log); };
}

} // namespace forkscope
