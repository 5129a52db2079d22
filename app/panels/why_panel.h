#pragma once

// Why does it wait? Sentences for the selected process, or the list of those who wait.

#include "app/models/run_model.h"
#include "app/panels/why_ring.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace forkscope {

// What the pane says, before any widget is made of it.
struct WhyText
{
    struct Waiter
    {
        ActorId actor = kNobody;
        QString name;
        QString doing;
        bool operator==(const Waiter&) const = default;
    };

    QString title;
    QStringList sentences;
    std::vector<Waiter> chain; // the process itself, then whom it waits for, ...
    std::vector<RingNode> ring;  // where they wait in a ring
    QString listTitle;
    std::vector<Waiter> waiters; // those who could be asked about
    QString more;                // "and 12 more"
    bool operator==(const WhyText&) const = default;
};
WhyText whyText(const RunModel& model);

class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(RunModel& model, QWidget* parent = nullptr);
    const WhyText& shown() const { return m_shown; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void build();
    void addRing();
    void addSentences();
    void addChain();
    void addWaiters();

    RunModel& m_model;
    WhyText m_shown;
    QWidget* m_page;
    QVBoxLayout* m_column;
};

} // namespace forkscope
