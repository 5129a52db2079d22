#include "app/twin/twin_run.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr double kLongest = 20;              // seconds of wall clock for the second run
constexpr std::uint32_t kMostEvents = 200'000; // it may go round in circles

Update copyOf(const RunModel& model)
{
    const History& history = model.history();
    Update update;
    for (TextId id = 1; id < history.texts().size(); ++id)
        update.texts.push_back(history.texts()[id]);
    update.events.reserve(history.size());
    for (std::uint32_t number = 0; number < history.size(); ++number)
        update.events.push_back(history.event(number));
    update.summary = model.summary();
    return update;
}

RunStatus endedStatus()
{
    RunStatus status;
    status.state = RunStatus::State::ended;
    return status;
}

} // namespace

TwinRun::TwinRun(RunStarter start, QObject* parent)
    : QObject(parent), m_start(std::move(start)), m_places{Place{}}
{
    for (const bool first : {true, false}) {
        RunModel& model = first ? m_first : m_second;
        connect(&model, &RunModel::cursorChanged, this, [this, first] { followCursor(first); });
        connect(&model, &RunModel::rangeChanged, this, [this, first] { followRange(first); });
    }
}

TwinRun::~TwinRun() { letGo(); }

void TwinRun::begin(const RunModel& present, const KnobValues& second)
{
    letGo();
    m_moving = true;
    m_first.setLanguage(present.language());
    m_second.setLanguage(present.language());
    m_first.clear(present.facts());
    m_first.take(copyOf(present));
    m_first.setStatus(endedStatus());
    m_moving = false;
    beginAgain(second);
}

void TwinRun::beginAgain(const KnobValues& second)
{
    letGo();
    m_setting = second;
    m_parting.reset();
    m_places = {Place{}};
    m_place = 0;
    m_awaited = 0;
    m_awaitedSteps = 0;
    m_order = std::make_unique<TwinOrder>(m_first.history());
    RunRequest request;
    request.scenario = m_first.facts().scenario;
    for (auto knob = second.begin(); knob != second.end(); ++knob)
        request.knobs[knob.key().toStdString()] = knob.value().toStdString();
    request.seed = m_first.facts().seed;
    request.mode = RunMode::hand;
    request.strategy = "run-on";
    request.timeout = kLongest;
    try {
        m_link = m_start(request);
    } catch (const std::exception& error) {
        m_second.clear(m_first.facts());
        emit failed(QString::fromUtf8(error.what()));
        emit changed();
        return;
    }
    m_second.clear(m_link->facts());
    m_notifier = std::make_unique<QSocketNotifier>(m_link->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &TwinRun::receive);
    emit changed();
}

// The notifier may be the one that is telling right now.
void TwinRun::letGo()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    m_link.reset();
}

void TwinRun::end() { letGo(); }

// --- the second run goes on ---------------------------------------------------------------------

void TwinRun::receive()
{
    if (!m_link) return;
    const Update update = m_link->receive();
    m_moving = true; // its cursor runs ahead of the place
    m_second.take(update);
    m_moving = false;
    if (update.summary || update.closed) return finish();
    const History& history = m_second.history();
    const bool there = history.size() >= m_awaited && history.steps() >= m_awaitedSteps;
    if (!m_parting && m_order && there) decide();
    if (m_second.history().size() > kMostEvents && m_link) m_link->stop();
}

void TwinRun::decide()
{
    const TwinMove move = m_order->next(m_second.history());
    notePlace();
    perform(move);
}

void TwinRun::perform(const TwinMove& move)
{
    m_awaited = m_second.history().size() + 1;
    const QString knob = QString::fromStdString(move.knob);
    switch (move.kind) {
    case TwinMove::Kind::wait:
        return;
    case TwinMove::Kind::step:
        m_awaitedSteps = m_second.history().steps() + 1;
        return m_link->stepAlone(move.actor);
    case TwinMove::Kind::act:
        if (move.act != Operation::actKnob) return m_link->act(move.act, move.actor);
        // What makes the difference of the two stays as it was set.
        if (m_setting.value(knob) == knobsOf(m_first.facts()).value(knob))
            return m_link->turnKnob(move.knob, move.value);
        return decide();
    case TwinMove::Kind::part:
        m_parting = m_order->parting();
        break;
    case TwinMove::Kind::over:
        m_order.reset();
        if (!m_first.history().latest().end) return m_link->stop();
        break;
    }
    m_link->setMode(RunMode::play); // by the default policy from here on
    m_link->resume();
}

void TwinRun::notePlace()
{
    const Place now{m_order->followed(), m_second.history().steps()};
    if (now.first == m_places.back().first && now.second == m_places.back().second) return;
    // What belongs to the next step in common makes no place of its own.
    if (now.first == m_places.back().first && now.first > 0) m_places.back().second = now.second;
    else m_places.push_back(now);
}

void TwinRun::finish()
{
    letGo();
    if (!m_second.summary()) emit failed(tr("The second run's host ended unexpectedly."));
    m_second.setStatus(endedStatus());
    fillPlaces();
    toParting();
    emit settled();
}

// After the parting each goes its own way, a step at a time.
void TwinRun::fillPlaces()
{
    const std::uint32_t firstSteps = m_first.history().steps();
    const std::uint32_t secondSteps = m_second.history().steps();
    while (m_places.back().first < firstSteps || m_places.back().second < secondSteps) {
        Place next = m_places.back();
        next.first = std::min(next.first + 1, firstSteps);
        next.second = std::min(next.second + 1, secondSteps);
        m_places.push_back(next);
    }
}

// --- one place for both -------------------------------------------------------------------------

std::uint32_t TwinRun::partingPlace() const
{
    if (!m_parting) return places();
    std::uint32_t place = 0;
    while (place < places() && m_places[place + 1].second <= m_parting->secondSteps
           && m_places[place + 1].first < m_parting->firstStep)
        ++place;
    return place;
}

void TwinRun::goTo(std::uint32_t place)
{
    m_place = std::min(place, places());
    m_moving = true;
    m_first.setStep(m_places[m_place].first);
    m_second.setStep(m_places[m_place].second);
    m_moving = false;
    followRange(true);
    emit changed();
}

void TwinRun::forward() { goTo(m_place + 1); }
void TwinRun::back() { goTo(m_place > 0 ? m_place - 1 : 0); }
void TwinRun::toStart() { goTo(0); }
void TwinRun::toEnd() { goTo(places()); }
void TwinRun::toParting() { goTo(partingPlace()); }

// Somebody moved one of the cursors: the other goes along.
void TwinRun::followCursor(bool first)
{
    if (m_moving || m_link) return;
    const std::uint32_t step = first ? m_first.step() : m_second.step();
    const auto reached = [&](const Place& place) {
        return (first ? place.first : place.second) >= step;
    };
    const auto found = std::find_if(m_places.begin(), m_places.end(), reached);
    const auto at = found == m_places.end() ? m_places.end() - 1 : found;
    m_place = std::uint32_t(at - m_places.begin());
    m_moving = true;
    if (first) m_second.setStep(at->second);
    else m_first.setStep(at->first);
    m_moving = false;
    followRange(first);
    emit changed();
}

// Both show the same length of the axis, with their cursors above each other.
void TwinRun::followRange(bool first)
{
    if (m_moving || m_link) return;
    RunModel& from = first ? m_first : m_second;
    RunModel& to = first ? m_second : m_first;
    if (from.axis() != to.axis()) to.setAxis(from.axis());
    const bool steps = from.axis() == RunModel::Axis::steps;
    const double shift =
        steps ? to.axisPosition(to.cursor()) - from.axisPosition(from.cursor()) : 0;
    m_moving = true;
    to.setRange({from.range().begin + shift, from.range().end + shift});
    m_moving = false;
}

} // namespace forkscope
