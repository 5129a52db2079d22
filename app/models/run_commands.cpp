// What the teacher does: going on, stepping, going back, turning.

#include "app/models/run_controller.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kShortestWait = 16;    // milliseconds between two steps along the recording
constexpr double kFastReplay = 1000; // steps per second where the pace is "as fast as it goes"
constexpr double kFastPlayback = 60;

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

// --- going on -----------------------------------------------------------------------------------

void RunController::run()
{
    if (moving() || !m_setup.scenario()) return;
    const bool over = !active() && !m_model.empty() && m_model.world().end;
    if (inThePast() || (m_loop && over)) {
        m_goesOn = active() && m_mode != Mode::hand; // and beyond, once what is recorded is over
        return setPlayback(true);
    }
    if (restsWithoutProcesses()) {
        if (branch(repeat(), m_model.history().size()))
            m_then = [this] {
                goOnWith(m_strategy);
                m_link->resume();
            };
        return;
    }
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
    m_goesOn = false;
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
    if (on) m_playback.start(std::max(kShortestWait, int(1000 / pace)));
    else m_playback.stop();
    m_changing.start();
}

// One step along the recording; at its end the cursor follows the run again, or begins anew.
void RunController::forward()
{
    const auto [begin, end] = loopRange();
    if (m_loop && m_playback.isActive() && m_model.cursor() >= end) return goTo(begin);
    const std::uint32_t next = m_model.history().eventsUpTo(m_model.step() + 1);
    if (m_playback.isActive() && pauseBetween(m_model.cursor(), next)) return;
    m_model.setStep(m_model.step() + 1);
    if (!m_model.live() || m_loop) return;
    setPlayback(false);
    if (m_goesOn && active() && hostRests()) m_link->resume();
    m_goesOn = false;
}

std::pair<std::uint32_t, std::uint32_t> RunController::loopRange() const
{
    const auto a = m_model.marker(RunModel::Marker::a);
    const auto b = m_model.marker(RunModel::Marker::b);
    if (a && b && *a != *b) return std::minmax(*a, *b);
    return {0, m_model.history().size()};
}

void RunController::setLoop(bool loop)
{
    m_loop = loop;
    m_changing.start();
}

// --- jumps --------------------------------------------------------------------------------------

void RunController::goTo(std::uint32_t count)
{
    m_model.setCursor(count);
    m_model.showCursor();
}

void RunController::jump(Jump kind, int direction)
{
    setPlayback(false);
    if (const auto count = jumpFrom(m_model, kind, direction)) goTo(*count);
}

void RunController::toBookmark(int direction)
{
    setPlayback(false);
    if (const auto count = bookmarks().next(m_model.cursor(), direction)) goTo(*count);
}

void RunController::step()
{
    if (m_playback.isActive()) return setPlayback(false);
    if (inThePast()) return forward();
    if (moving()) return pause();
    if (!active()) {
        if (m_model.empty() && m_setup.scenario()) startByHand();
        else if (restsWithoutProcesses()) stepActor(choices().next);
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
    if (goAnotherWay()) m_then = [this, actor] { m_link->step(actor); };
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

// --- branches -----------------------------------------------------------------------------------

// A branch that was returned to and has not come to its end: its processes are started again when
// it goes on.
bool RunController::restsWithoutProcesses() const
{
    return !m_link && !m_model.empty() && !m_model.summary() && !m_model.world().end
           && m_model.status().state == RunStatus::State::paused;
}

void RunController::showBranch(int id)
{
    if (id == m_branches.present() || !m_branches.find(id)) return;
    const AxisRange range = m_model.range();
    end();
    m_files.forget(); // its recording is that of the branch that is left
    m_breakpoints.forgetHits();
    m_branches.keep(m_model);
    m_branches.show(id, m_model);
    m_model.setRange(range);
    m_model.showCursor();
    m_changing.start();
}

void RunController::nextBranch(int direction)
{
    const std::vector<const Branch*> order = m_branches.inOrder();
    const auto at = std::find_if(order.begin(), order.end(), [this](const Branch* branch) {
        return branch->id == m_branches.present();
    });
    if (at == order.end()) return;
    const auto next = at - order.begin() + direction;
    if (next >= 0 && next < std::ptrdiff_t(order.size())) showBranch(order[std::size_t(next)]->id);
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
    if (goAnotherWay()) m_then = turn;
}

// --- acts ---------------------------------------------------------------------------------------

QString RunController::actRefusal(Operation act, ActorId target) const
{
    const ProcessInfo* process = m_model.world().process(target);
    if (!process) return tr("This process is not there at this point of the run.");
    if (process->state == ProcessState::gone)
        return tr("It is gone: the kernel knows no such process any more.");
    if (!active())
        return tr("These processes have ended: this is what was recorded. Replay the run first.");
    const bool stopped = process->state == ProcessState::stopped;
    const bool zombie = process->state == ProcessState::zombie;
    if (act == Operation::actStop && zombie) return tr("A zombie runs nothing that could stop.");
    if (act == Operation::actStop && stopped) return tr("It is stopped already.");
    if (act == Operation::actContinue && !stopped) return tr("It is not stopped.");
    return {};
}

void RunController::act(Operation act, ActorId target)
{
    if (!actRefusal(act, target).isEmpty()) return;
    const auto done = [this, act, target] { m_link->act(act, target); };
    if (!inThePast()) return done();
    if (goAnotherWay()) m_then = done;
}

} // namespace forkscope
