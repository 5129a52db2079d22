#include "app/models/run_controller.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr int kFrame = 16;                  // milliseconds
constexpr std::uint32_t kSeeds = 1'000'000; // six digits can be read out in class

} // namespace

RunController::RunController(RunModel& model, RunStarter start, const QString& recordingFolder,
                             QObject* parent)
    : QObject(parent), m_model(model), m_start(std::move(start)), m_files(model, recordingFolder)
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &RunController::receive);
    connect(&m_playback, &QTimer::timeout, this, &RunController::forward);
    connect(&m_files, &RunFiles::failed, this, &RunController::failed);
    m_changing.setSingleShot(true);
    m_changing.setInterval(0);
    connect(&m_changing, &QTimer::timeout, this, &RunController::changed);
    connect(&m_setup, &RunSetup::changed, &m_changing, qOverload<>(&QTimer::start));
    for (auto signal : {&RunModel::statusChanged, &RunModel::cursorChanged, &RunModel::grown,
                        &RunModel::summaryChanged})
        connect(&m_model, signal, &m_changing, qOverload<>(&QTimer::start));
    connect(&m_model, &RunModel::grown, this, [this] { m_branches.follow(m_model.history()); });
}

RunController::~RunController() { end(); }

void RunController::choose(const ScenarioInfo& scenario)
{
    end();
    m_setup.choose(scenario);
    m_breakpoints.choose(scenario.id);
    clear();
}

void RunController::choosePreset(const QString& id)
{
    if (!m_setup.scenario()) return;
    end();
    m_setup.choosePreset(id);
    clear();
}

void RunController::chooseSide(int side)
{
    if (!m_setup.scenario()) return;
    end();
    m_setup.chooseSide(side);
    clear();
}

void RunController::clear()
{
    RunFacts facts;
    facts.scenario = m_setup.scenario()->id.toStdString();
    m_branches.clear();
    m_files.forget();
    m_model.clear(facts);
    m_changing.start();
}

void RunController::showRecording(Recording recording)
{
    end();
    KnobValues values;
    for (const auto& [name, value] : recording.facts.knobs)
        values[QString::fromStdString(name)] = QString::fromStdString(value);
    m_setup.setValues(values);
    m_files.forget();
    m_breakpoints.forgetHits();
    m_branches.begin();
    m_model.show(recording.facts, std::move(recording.history), recording.summary);
    m_changing.start();
}

bool RunController::active() const { return m_link && !m_model.summary(); }

bool RunController::moving() const
{
    if (m_playback.isActive()) return true;
    const RunStatus::State state = m_model.status().state;
    const bool goes = state == RunStatus::State::running || state == RunStatus::State::starting;
    return active() && !inThePast() && goes;
}

bool RunController::hostRests() const
{
    return active() && m_model.status().state == RunStatus::State::paused;
}

std::string RunController::strategyName() const
{
    if (m_strategy == Mode::roundRobin) return "round-robin";
    return m_strategy == Mode::runOn ? "run-on" : "random";
}

// --- starting -----------------------------------------------------------------------------------

RunRequest RunController::request() const
{
    RunRequest request;
    request.scenario = m_setup.scenario()->id.toStdString();
    request.preset = m_setup.preset().toStdString();
    for (auto knob = m_setup.values().begin(); knob != m_setup.values().end(); ++knob)
        request.knobs[knob.key().toStdString()] = knob.value().toStdString();
    request.mode = m_mode == Mode::free   ? RunMode::free
                   : m_mode == Mode::hand ? RunMode::hand
                                          : RunMode::play;
    request.strategy = strategyName();
    request.seed = QRandomGenerator::global()->bounded(1u, kSeeds);
    request.speed = m_speed;
    request.stepsPerSecond = m_pace;
    request.timeout = 24 * 3600; // a lesson takes its time
    return request;
}

RunRequest RunController::repeat() const
{
    const RunFacts& facts = m_model.facts();
    RunRequest request;
    request.scenario = facts.scenario;
    request.knobs = facts.knobs;
    request.seed = facts.seed;
    request.mode = RunMode::hand;
    request.strategy = strategyName();
    request.timeout = 24 * 3600;
    request.replay = true;
    for (TextId id = 0; id < m_model.history().texts().size(); ++id)
        request.recordedTexts.push_back(m_model.history().texts()[id]);
    return request;
}

bool RunController::start(const RunRequest& request)
{
    end();
    try {
        m_link = m_start(request);
    } catch (const std::exception& error) {
        emit failed(QString::fromUtf8(error.what()));
        return false;
    }
    if (request.replay) m_branches.keep(m_model);
    else m_branches.begin();
    m_breakpoints.forgetHits();
    m_model.clear(m_link->facts());
    m_files.begin(m_link->facts(), std::uint32_t(request.recorded.size()));
    m_notifier = std::make_unique<QSocketNotifier>(m_link->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : kFrame;
        m_frame.start(int(std::max<qint64>(0, kFrame - since)));
    });
    emit started();
    m_changing.start();
    return true;
}

void RunController::startByHand()
{
    m_mode = Mode::hand;
    if (start(request())) m_then = [this] { m_link->step(kNobody); };
}

void RunController::preload(const KnobValues& values, std::uint64_t seed, const QString& schedule)
{
    if (!m_setup.scenario()) return;
    m_setup.setValues(values);
    m_mode = Mode::hand;
    RunRequest request = this->request();
    request.mode = RunMode::play;
    request.strategy = "run-on"; // where the schedule ends before the run
    request.stepsPerSecond = 0;
    request.seed = seed;
    request.schedule = schedule.toStdString();
    m_preloading = start(request);
}

std::vector<Event> RunController::firstEvents(std::uint32_t count) const
{
    std::vector<Event> events;
    events.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number)
        events.push_back(m_model.history().event(number));
    return events;
}

// Repeats the first events of this run on new processes. False: it could not start.
bool RunController::branch(RunRequest again, std::uint32_t events)
{
    if (!m_setup.scenario()) return false;
    m_recorded = firstEvents(events);
    again.recorded = m_recorded;
    return start(again);
}

// The next act or step is not what was recorded here: a branch of this run begins. False: it could
// not start.
bool RunController::goAnotherWay()
{
    const bool past = inThePast();
    const std::uint32_t steps = m_model.step();
    const std::uint32_t acts = actsBefore(m_model.history(), m_model.cursor());
    m_mode = Mode::hand;
    if (!branch(repeat(), m_model.cursor())) return false;
    if (past) m_branches.part(steps, acts);
    return true;
}

void RunController::end()
{
    m_then = nullptr;
    m_preloading = false;
    m_watch.reset();
    m_pausedAt.reset();
    m_playback.stop();
    m_frame.stop();
    m_notifier.reset();
    m_link.reset();
    m_files.end();
}

// --- receiving ----------------------------------------------------------------------------------

void RunController::receive()
{
    if (!m_link) return;
    m_sinceFrame.start();
    take(m_link->receive());
    if (m_notifier) m_notifier->setEnabled(true);
}

void RunController::take(const Update& update)
{
    m_files.take(update);
    // Events that come again in a better order were looked at before.
    std::uint32_t before = m_model.history().size();
    const bool heeds = heedsBreakpoints();
    if (update.reset) m_watch.reset();
    m_model.take(update);
    if (m_preloading && m_model.history().steps() > 0) {
        m_preloading = false;
        m_model.setStep(0);
    }
    if (update.summary) emit ended();
    if (update.closed) {
        const bool died = !m_model.summary();
        end();
        if (died) {
            RunStatus status = m_model.status();
            status.state = RunStatus::State::ended;
            m_model.setStatus(status);
            emit failed(tr("The run's host ended unexpectedly. What happened until then is kept."));
        }
    }
    before = std::min(before, m_model.history().size());
    if (heeds) pauseBetween(before, m_model.history().size());
    stayPaused();
    settle();
    m_changing.start();
}

// Does what waited for the repeated part to be over.
void RunController::settle()
{
    if (!hostRests() || m_model.status().replaying) return;
    if (m_mode == Mode::replay) m_mode = Mode::hand;
    if (m_then) std::exchange(m_then, nullptr)();
}

} // namespace forkscope
