#include "app/models/run_controller.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr int kFrame = 16;           // milliseconds
constexpr std::uint32_t kSeeds = 1'000'000; // six digits can be read out in class
constexpr double kFastReplay = 1000;
constexpr double kFastPlayback = 60; // steps per second where the pace is "as fast as it goes"

const ObjectInfo* liveKnob(const RunModel& model, const QString& name)
{
    for (const ObjectInfo& object : model.world().objects)
        if (object.kind == ObjectKind::knob
            && model.history().texts()[object.name] == name.toStdString())
            return &object;
    return nullptr;
}

QString knobText(const KnobInfo& knob, std::uint32_t state)
{
    if (knob.type == KnobInfo::Type::boolean) return state ? "on" : "off";
    if (knob.type == KnobInfo::Type::choice) return knob.choices.value(int(state));
    return QString::number(state);
}

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
}

RunController::~RunController() { end(); }

void RunController::choose(const ScenarioInfo& scenario)
{
    end();
    m_setup.choose(scenario);
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
    m_model.clear(m_link->facts());
    m_files.begin(m_link->facts());
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

void RunController::end()
{
    m_then = nullptr;
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
    m_model.take(update);
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

// --- going on -----------------------------------------------------------------------------------

void RunController::run()
{
    if (moving() || !m_setup.scenario()) return;
    if (inThePast()) return setPlayback(true);
    if (!active()) {
        m_mode = m_nextMode;
        start(request());
        return;
    }
    if (m_mode == Mode::hand) goOnWith(m_strategy);
    m_link->resume();
}

void RunController::pause()
{
    if (m_playback.isActive()) return setPlayback(false);
    if (active()) m_link->pause();
}

void RunController::toggle() { moving() ? pause() : run(); }

void RunController::stop()
{
    setPlayback(false);
    if (active()) m_link->stop();
}

void RunController::restart()
{
    if (!m_setup.scenario()) return;
    const std::uint64_t seed = m_model.facts().seed;
    m_mode = m_nextMode;
    RunRequest again = request();
    if (seed != 0) again.seed = seed;
    start(again);
}

void RunController::setPlayback(bool on)
{
    const double pace = m_pace > 0 ? m_pace : kFastPlayback;
    if (on) m_playback.start(std::max(kFrame, int(1000 / pace)));
    else m_playback.stop();
    m_changing.start();
}

// One step along the recording; at its end the cursor follows the run again.
void RunController::forward()
{
    m_model.setStep(m_model.step() + 1);
    if (m_model.live()) setPlayback(false);
}

void RunController::step()
{
    if (m_playback.isActive()) return setPlayback(false);
    if (inThePast()) return forward();
    if (moving()) return pause();
    if (!active()) {
        if (m_model.empty() && m_setup.scenario()) startByHand();
        return;
    }
    if (!hostRests()) return;
    if (m_model.facts().controlled) return m_link->step(kNobody);
    stepActor(choices().next);
}

void RunController::stepActor(ActorId actor)
{
    if (actor == kNobody || moving()) return;
    const Choices now = choices();
    if (inThePast() && actor == now.next) return forward();
    const bool offered = actor == now.next
                         || std::any_of(now.others.begin(), now.others.end(),
                                        [&](const Choice& one) { return one.actor == actor; });
    if (!offered) return;
    if (!inThePast() && active() && m_model.facts().controlled) {
        if (m_mode != Mode::replay) m_mode = Mode::hand;
        return m_link->step(actor);
    }
    m_mode = Mode::hand;
    if (branch(repeat(), m_model.cursor())) m_then = [this, actor] { m_link->step(actor); };
}

void RunController::stepOther(int index) { stepActor(choices().other(index)); }

void RunController::back()
{
    if (m_model.empty()) return;
    setPlayback(false);
    if (active() && moving()) m_link->pause();
    m_model.setStep(m_model.step() > 0 ? m_model.step() - 1 : 0);
}

void RunController::toStart()
{
    if (m_model.empty()) return;
    setPlayback(false);
    m_model.setStep(0);
}

void RunController::toLive()
{
    setPlayback(false);
    m_model.goLive();
}

void RunController::replay()
{
    if (m_model.empty()) return;
    RunRequest again = repeat();
    again.stepsPerSecond = m_pace > 0 ? m_pace : kFastReplay; // with a pace it rests at first
    m_mode = Mode::replay;
    branch(again, m_model.history().size());
}

// --- settings -----------------------------------------------------------------------------------

void RunController::setMode(Mode mode)
{
    if (mode == Mode::replay) return replay();
    m_nextMode = mode;
    if (mode != Mode::free && mode != Mode::hand) m_strategy = mode;
    m_changing.start();
    if (!active() || mode == Mode::free) return;
    if (m_model.facts().controlled) return goOnWith(mode);
    // A free run is repeated under control up to here, once it rests.
    m_then = [this, mode] {
        if (branch(repeat(), m_model.history().size())) m_then = [this, mode] { goOnWith(mode); };
    };
    m_link->pause();
}

// Who decides in the present run from here on: the teacher or a strategy.
void RunController::goOnWith(Mode mode)
{
    m_mode = mode;
    if (mode == Mode::hand) return m_link->setMode(RunMode::hand);
    m_link->setStrategy(strategyName());
    m_link->setMode(RunMode::play);
    m_link->setPace(m_pace);
}

void RunController::setSpeed(double speed)
{
    m_speed = speed;
    if (active() && !m_model.facts().controlled) m_link->setSpeed(speed);
    m_changing.start();
}

void RunController::setPace(double stepsPerSecond)
{
    m_pace = stepsPerSecond;
    if (active() && m_model.facts().controlled) m_link->setPace(stepsPerSecond);
    if (m_playback.isActive()) setPlayback(true);
    m_changing.start();
}

QString RunController::knobValue(const QString& name) const
{
    if (m_setup.scenario() && (active() || inThePast())) {
        const KnobInfo* knob = m_setup.scenario()->knob(name);
        const ObjectInfo* object = liveKnob(m_model, name);
        if (knob && object) return knobText(*knob, object->state);
    }
    return m_setup.value(name);
}

bool RunController::knobTurnsRun(const QString& name) const
{
    const KnobInfo* knob = m_setup.scenario() ? m_setup.scenario()->knob(name) : nullptr;
    return knob && knob->live && (active() || inThePast()) && liveKnob(m_model, name);
}

void RunController::turnKnob(const QString& name, const QString& value)
{
    if (!knobTurnsRun(name)) return m_setup.setValue(name, value);
    const auto turn = [this, name = name.toStdString(), value = value.toStdString()] {
        m_link->turnKnob(name, value);
    };
    if (!inThePast()) return turn();
    m_mode = Mode::hand;
    if (branch(repeat(), m_model.cursor())) m_then = turn;
}

void RunController::act(Operation act, ActorId target)
{
    if (active() && !inThePast()) m_link->act(act, target);
}

} // namespace forkscope
