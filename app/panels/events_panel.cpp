#include "app/panels/events_panel.h"

#include "app/support/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace forkscope {

EventsPanel::EventsPanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new EventRows(model)),
      m_filter(new QLineEdit),
      m_stepsOnly(new QCheckBox),
      m_count(new Label(12, false, Token::fg2)),
      m_table(new WindowedTable(std::unique_ptr<RowSource>(m_rows)))
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setTextMargins(6, 0, 2, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(12);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_stepsOnly);
    bar->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &EventsPanel::setFilter);
    connect(m_stepsOnly, &QCheckBox::toggled, this, &EventsPanel::setFilter);
    connect(m_table, &WindowedTable::activated, this, &EventsPanel::activate);
    connect(&model, &RunModel::cleared, this, &EventsPanel::forget);
    connect(&model, &RunModel::grown, this, &EventsPanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &EventsPanel::refresh);
    retranslate();
    refresh();
}

void EventsPanel::setFilter()
{
    m_rows->setFilter(m_filter->text(), m_stepsOnly->isChecked());
    refresh();
}

void EventsPanel::forget()
{
    m_rows->clear();
    refresh();
}

void EventsPanel::refresh()
{
    if (!isVisible()) return; // it looks at what came when it is shown
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
