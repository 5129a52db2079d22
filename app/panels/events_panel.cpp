#include "app/panels/events_panel.h"

#include "app/support/choice_box.h"
#include "app/support/label.h"
#include "engine/analyze/phrases.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace forkscope {

namespace {

constexpr int kWidestChoice = 112;

} // namespace

EventsPanel::EventsPanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new EventRows(model)),
      m_filter(new QLineEdit),
      m_stepsOnly(new QCheckBox),
      m_actors(new ChoiceBox),
      m_objects(new ChoiceBox),
      m_kinds(new ChoiceBox),
      m_count(new Label(12, false, Token::fg2)),
      m_table(new WindowedTable(std::unique_ptr<RowSource>(m_rows)))
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setTextMargins(6, 0, 2, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 4);
    bar->setSpacing(12);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(12, 0, 12, 8);
    choices->setSpacing(8);
    for (ChoiceBox* box : {m_actors, m_objects, m_kinds}) {
        box->setWidest(kWidestChoice);
        choices->addWidget(box);
    }
    choices->addStretch(1);
    choices->addWidget(m_stepsOnly);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(choices);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &EventsPanel::setFilter);
    connect(m_stepsOnly, &QCheckBox::toggled, this, &EventsPanel::setFilter);
    for (ChoiceBox* box : {m_actors, m_objects, m_kinds})
        connect(box, &QComboBox::currentIndexChanged, this, &EventsPanel::setFilter);
    connect(m_table, &WindowedTable::activated, this, &EventsPanel::activate);
    connect(&model, &RunModel::cleared, this, &EventsPanel::forget);
    connect(&model, &RunModel::grown, this, &EventsPanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &EventsPanel::refresh);
    retranslate();
    refresh();
}

void EventsPanel::setFilter()
{
    m_rows->setFilter(m_filter->text(), choice());
    refresh();
}

void EventsPanel::forget()
{
    fillChoices();
    m_rows->setFilter(m_filter->text(), choice()); // of another run
    refresh();
}

void EventsPanel::refresh()
{
    if (!isVisible()) return; // it looks at what came when it is shown
    fillChoices();
    m_rows->takeNew();
    m_table->refresh();
    const QLocale locale;
    const std::uint32_t all = m_model.history().size();
    const bool filtered = std::uint32_t(m_rows->rows()) != all;
    m_count->setText(filtered
                         ? tr("%1 of %2").arg(locale.toString(m_rows->rows()), locale.toString(all))
                         : tr("%1 events").arg(locale.toString(all)));
    follow();
}

QComboBox& EventsPanel::actors() const
{
    return *m_actors;
}
QComboBox& EventsPanel::objects() const
{
    return *m_objects;
}
QComboBox& EventsPanel::kinds() const
{
    return *m_kinds;
}

EventChoice EventsPanel::choice() const
{
    const auto number = [](const ChoiceBox* box, int nothing) {
        return box->currentIndex() > 0 ? box->currentData().toInt() : nothing;
    };
    return {m_stepsOnly->isChecked(), ActorId(number(m_actors, kNobody)),
            ObjectId(number(m_objects, 0)), EventKind(number(m_kinds, int(EventKind::all)))};
}

// Processes and objects are never taken away in a run, so what is new is added at the end.
void EventsPanel::fillChoices()
{
    const World& world = m_model.history().latest();
    const Speaker speak{world, m_model.history().texts(), m_model.language()};
    const QSignalBlocker actors(m_actors), objects(m_objects);
    const bool other = world.processes.size() + 1 < std::size_t(m_actors->count()) ||
                       world.objects.size() < m_seenObjects;
    if (other) {
        while (m_actors->count() > 1)
            m_actors->removeItem(1);
        while (m_objects->count() > 1)
            m_objects->removeItem(1);
        m_seenObjects = 0;
    }
    for (std::size_t i = std::size_t(m_actors->count()) - 1; i < world.processes.size(); ++i)
        m_actors->addItem(QString::fromStdString(speak.role(world.processes[i].actor)),
                          world.processes[i].actor);
    for (; m_seenObjects < world.objects.size(); ++m_seenObjects) {
        const ObjectInfo& object = world.objects[m_seenObjects];
        if (object.owner == 0)
            m_objects->addItem(QString::fromStdString(speak.thing(object.id)), object.id);
    }
}

void EventsPanel::follow()
{
    const std::uint32_t cursor = m_model.cursor();
    const int row = cursor == 0 ? -1 : m_rows->rowOf(cursor - 1);
    m_table->setCurrent(row);
    m_table->reveal(row);
}

void EventsPanel::activate(int row)
{
    const std::uint32_t number = m_rows->eventOf(row);
    const ActorId actor = m_model.history().event(number).actor;
    if (actor != kNobody) m_model.select(actor);
    m_model.setCursor(number + 1);
}

void EventsPanel::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: client-3 write, or a step's number"));
    m_filter->setAccessibleName(tr("Filter"));
    m_stepsOnly->setText(tr("Steps only"));
    m_stepsOnly->setToolTip(tr("What belongs to the step before it is left out."));
    const QStringList kinds{tr("Every kind"),    tr("Changes"),         tr("Looks"),
                            tr("Waits"),         tr("Births and ends"), tr("Output"),
                            tr("Signals, acts"), tr("Judgements")};
    const QSignalBlocker actors(m_actors), objects(m_objects), blocker(m_kinds);
    for (int i = 0; i < int(kinds.size()); ++i) {
        if (i < m_kinds->count())
            m_kinds->setItemText(i, kinds[i]);
        else
            m_kinds->addItem(kinds[i], i);
    }
    for (const auto& [box, all] :
         {std::pair(m_actors, tr("Everybody")), std::pair(m_objects, tr("Every object"))}) {
        if (box->count() == 0)
            box->addItem(all);
        else
            box->setItemText(0, all);
    }
    m_actors->setAccessibleName(tr("Events of which process"));
    m_objects->setAccessibleName(tr("Events of which object"));
    m_kinds->setAccessibleName(tr("Events of which kind"));
    m_table->view().setAccessibleName(tr("Events"));
}

void EventsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void EventsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace forkscope
