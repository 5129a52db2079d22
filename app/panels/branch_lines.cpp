// What the tree of branches says.

#include "app/panels/branch_strip.h"

#include "app/models/outcome_here.h"

#include <QCoreApplication>

#include <algorithm>

namespace forkscope {

namespace {

class LineWriter
{
    Q_DECLARE_TR_FUNCTIONS(LineWriter)

public:
    LineWriter(const RunController& controller, const Branch& branch)
        : m_controller(controller), m_branch(branch), m_history(historyOf(branch))
    {
    }

    BranchLine write() const
    {
        BranchLine line;
        line.id = m_branch.id;
        line.from = m_branch.parted;
        line.to = std::max(m_history.steps(), line.from);
        line.present = m_branch.id == m_controller.branches().present();
        line.verdict = verdict();
        line.name = name();
        if (const ScenarioInfo* scenario = m_controller.setup().scenario())
            line.outcome = outcomeHere(m_history.latest(), m_history.texts(), *scenario,
                                       m_controller.model().language());
        return line;
    }

private:
    const History& historyOf(const Branch& branch) const
    {
        const bool present = branch.id == m_controller.branches().present();
        return present ? m_controller.model().history() : branch.history;
    }

    BranchLine::Verdict verdict() const
    {
        const World& world = m_history.latest();
        const bool broken = std::count(world.brokenClaims.begin(), world.brokenClaims.end(), 1) > 0;
        if (broken || world.end == RunEnd::stuck) return BranchLine::Verdict::broken;
        return world.end == RunEnd::finished ? BranchLine::Verdict::held
                                             : BranchLine::Verdict::open;
    }

    QString roleIn(const History& history, ActorId actor) const
    {
        const ProcessInfo* process = history.latest().process(actor);
        return process ? QString::fromStdString(history.texts()[process->role]) : QString();
    }

    QString name() const
    {
        if (m_branch.parent < 0) return tr("The run");
        const Event* cause = causeOf(m_branch, m_history);
        const QString step = QString::number(m_branch.parted);
        return cause ? tr("After step %1: %2").arg(step, words(*cause)) : tr("After step %1").arg(step);
    }

    QString words(const Event& cause) const
    {
        const QString role = roleIn(m_history, cause.actor);
        switch (cause.operation) {
        case Operation::actKill:
            return tr("%1 killed").arg(role);
        case Operation::actTerminate:
            return tr("%1 terminated").arg(role);
        case Operation::actStop:
            return tr("%1 stopped").arg(role);
        case Operation::actContinue:
            return tr("%1 continued").arg(role);
        case Operation::actKnob:
            return knobWords(cause);
        default:
            break;
        }
        const Branch* parent = m_controller.branches().find(m_branch.parent);
        const ActorId before =
            parent ? historyOf(*parent).actorOfStep(m_branch.parted + 1) : kNobody;
        if (before == kNobody || before == cause.actor) return role;
        return tr("%1, not %2").arg(role, roleIn(historyOf(*parent), before));
    }

    QString knobWords(const Event& cause) const
    {
        const Texts& texts = m_history.texts();
        const ObjectInfo* object = m_history.latest().object(cause.object);
        const QString name = object ? QString::fromStdString(texts[object->name]) : QString();
        const ScenarioInfo* scenario = m_controller.setup().scenario();
        const KnobInfo* knob = scenario ? scenario->knob(name) : nullptr;
        const QString label = knob ? knob->label.get(m_controller.model().language()) : name;
        const QString value = QString::fromStdString(texts[cause.text]);
        if (value == "on") return tr("%1 turned on").arg(label);
        if (value == "off") return tr("%1 turned off").arg(label);
        return tr("%1 turned to %2").arg(label, value);
    }

    const RunController& m_controller;
    const Branch& m_branch;
    const History& m_history;
};

} // namespace

std::vector<BranchLine> branchLines(const RunController& controller)
{
    const std::vector<const Branch*> order = controller.branches().inOrder();
    std::vector<BranchLine> lines;
    for (const Branch* branch : order) {
        BranchLine line = LineWriter(controller, *branch).write();
        for (std::size_t row = 0; row < lines.size(); ++row)
            if (lines[row].id == branch->parent) line.parentRow = int(row);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace forkscope
