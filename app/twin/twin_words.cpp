#include "app/twin/twin_words.h"

#include <QCoreApplication>

namespace forkscope {

namespace {

struct TwinWords
{
    Q_DECLARE_TR_FUNCTIONS(TwinWords)
};

QString roleOf(const RunModel& model, ActorId actor)
{
    const ProcessInfo* process = model.history().latest().process(actor);
    return process ? QString::fromStdString(model.history().texts()[process->role]) : QString();
}

// What the actor did on the left in its step, as a sentence without its full stop.
QString didThere(const RunModel& first, std::uint32_t step)
{
    const History& history = first.history();
    const Event& event = history.event(history.eventOfStep(step));
    const std::string words = told(event, history.latest(), history.texts(), first.language());
    if (!words.empty()) return QString::fromStdString(words);
    return TwinWords::tr("%1 goes on").arg(roleOf(first, event.actor));
}

const World& worldAtParting(const RunModel& second, const Parting& parting)
{
    return second.history().worldAt(second.history().eventsUpTo(parting.secondSteps));
}

QString doesHere(const RunModel& second, const Parting& parting)
{
    const World& world = worldAtParting(second, parting);
    const Texts& texts = second.history().texts();
    const Language language = second.language();
    const bool waits = parting.reason == Parting::Reason::waits;
    return QString::fromStdString(waits
                                      ? doing(world, texts, parting.secondActor, language)
                                      : nextStep(world, texts, parting.secondActor, language));
}

} // namespace

QString partingTitle(const RunModel& first, const std::optional<Parting>& parting)
{
    if (!parting) return TwinWords::tr("They do not part");
    const QString role = roleOf(first, parting->firstActor);
    switch (parting->reason) {
    case Parting::Reason::waits:
        return TwinWords::tr("They part at step %1: %2 must wait")
            .arg(parting->firstStep).arg(role);
    case Parting::Reason::other:
        return TwinWords::tr("They part at step %1: %2 wants something else")
            .arg(parting->firstStep).arg(role);
    case Parting::Reason::gone:
        return TwinWords::tr("They part at step %1: %2 is not there")
            .arg(parting->firstStep).arg(role);
    }
    return {};
}

QString partingSentence(const RunModel& first, const RunModel& second,
                        const std::optional<Parting>& parting)
{
    if (!parting) {
        return first.history().latest().end
                   ? TwinWords::tr("Every step of the left has its counterpart on the right.")
                   : TwinWords::tr("Every step of the left so far has its counterpart on the "
                                   "right.");
    }
    const QString left = TwinWords::tr("On the left %1.", "client-2 reads 1 from count")
                             .arg(didThere(first, parting->firstStep));
    QString right;
    switch (parting->reason) {
    case Parting::Reason::waits:
        right = TwinWords::tr("On the right it %1.", "waits for ...")
                    .arg(doesHere(second, *parting));
        break;
    case Parting::Reason::other:
        right = TwinWords::tr("On the right what it does next is another thing: it %1.")
                    .arg(doesHere(second, *parting));
        break;
    case Parting::Reason::gone:
        right = TwinWords::tr("On the right it is not there.");
        break;
    }
    return TwinWords::tr("%1 %2", "two sentences").arg(left, right);
}

} // namespace forkscope
