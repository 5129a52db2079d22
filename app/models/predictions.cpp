#include "app/models/predictions.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

Predictions::Predictions(RunController& controller, QObject* parent)
    : QObject(parent), m_controller(controller)
{
    connect(&controller, &RunController::started, this, &Predictions::close);
    connect(&controller, &RunController::ended, this, &Predictions::compare);
    connect(&controller.setup(), &RunSetup::changed, this, &Predictions::changed);
    connect(&controller.model(), &RunModel::cleared, this, &Predictions::changed);
}

QString Predictions::key(const PredictionInfo& question) const
{
    return m_controller.setup().scenario()->id + "/" + question.id;
}

const PredictionInfo* Predictions::question() const
{
    const ScenarioInfo* scenario = m_controller.setup().scenario();
    return scenario ? scenario->prediction(m_controller.setup().preset()) : nullptr;
}

const Predictions::Votes* Predictions::votes(const PredictionInfo& question) const
{
    const auto found = m_votes.find(key(question));
    return found == m_votes.end() ? nullptr : &found->second;
}

const PredictionInfo* Predictions::open() const
{
    const PredictionInfo* asked = question();
    if (!asked || m_controller.active() || !m_controller.model().empty()) return nullptr;
    const Votes* known = votes(*asked);
    return known && known->closed ? nullptr : asked;
}

void Predictions::addHand(int answer, int hands)
{
    const PredictionInfo* asked = open();
    if (!asked || answer < 0 || answer >= int(asked->answers.size())) return;
    Votes& votes = m_votes[key(*asked)];
    votes.hands.resize(asked->answers.size());
    int& count = votes.hands[std::size_t(answer)];
    count = std::max(0, count + hands);
    emit changed();
}

void Predictions::skip()
{
    if (const PredictionInfo* asked = open()) {
        m_votes[key(*asked)].closed = true;
        emit changed();
    }
}

void Predictions::close()
{
    if (const PredictionInfo* asked = question()) m_votes[key(*asked)].closed = true;
    emit changed();
}

const PredictionInfo* Predictions::answered() const
{
    const PredictionInfo* asked = question();
    return asked && !open() && allHands(*asked) > 0 ? asked : nullptr;
}

int Predictions::hands(const PredictionInfo& question, int answer) const
{
    const Votes* known = votes(question);
    const bool counted = known && answer < int(known->hands.size());
    return counted ? known->hands[std::size_t(answer)] : 0;
}

int Predictions::allHands(const PredictionInfo& question) const
{
    const Votes* known = votes(question);
    return known ? std::accumulate(known->hands.begin(), known->hands.end(), 0) : 0;
}

std::optional<qint64> Predictions::outcome(const PredictionInfo& question) const
{
    const Votes* known = votes(question);
    return known ? known->outcome : std::nullopt;
}

int Predictions::rightAnswer(const PredictionInfo& question, qint64 outcome)
{
    for (std::size_t answer = 0; answer < question.answers.size(); ++answer)
        if (question.answers[answer].covers(outcome)) return int(answer);
    return -1;
}

int Predictions::mostlyWrong(const PredictionInfo& question) const
{
    const auto result = outcome(question);
    int most = -1;
    for (int answer = 0; result && answer < int(question.answers.size()); ++answer) {
        if (question.answers[std::size_t(answer)].covers(*result)) continue;
        if (hands(question, answer) > (most < 0 ? 0 : hands(question, most))) most = answer;
    }
    return most;
}

// Only a run of the preset itself answers its question, not a branch or one with other knobs.
void Predictions::compare()
{
    const PredictionInfo* asked = question();
    const RunModel& model = m_controller.model();
    if (!asked || !model.summary()) return;
    const KnobValues wanted = m_controller.setup().scenario()->values(asked->preset);
    for (auto knob = wanted.begin(); knob != wanted.end(); ++knob) {
        const auto used = model.facts().knobs.find(knob.key().toStdString());
        if (used != model.facts().knobs.end() && used->second != knob.value().toStdString()) return;
    }
    for (const auto& [name, value] : model.summary()->outcome)
        if (asked->key.toStdString() == name && value) m_votes[key(*asked)].outcome = *value;
    emit changed();
}

} // namespace forkscope
