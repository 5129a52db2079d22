#include "app/panels/ps_panel.h"

#include "app/support/button.h"
#include "app/support/label.h"
#include "app/support/segmented_switch.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kInterval = 300; // milliseconds between two looks at the kernel

} // namespace

PsPanel::PsPanel(RunModel& model, KernelReader reader, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new PsRows(model, std::move(reader))),
      m_caption(new Label(12, false, Token::fg2)),
      m_numbers(new SegmentedSwitch),
      m_command(new Label(12)),
      m_copy(new Button(Button::Kind::flat)),
      m_table(new WindowedTable(std::unique_ptr<RowSource>(m_rows))),
      m_details(new Label(12, false, Token::fg2)),
      m_empty(new Label(13, false, Token::fg2))
{
    m_command->setMono(true);
    m_command->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy->setIconName("copy");
    m_copy->setHeightHint(28);
    m_details->setWordWrap(true);
    m_details->setContentsMargins(12, 6, 12, 8);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_numbers->setCurrent(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 8, 0);
    top->addWidget(m_caption, 1);
    top->addWidget(m_numbers);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 8, 6);
    bar->addWidget(m_command, 1);
    bar->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(bar);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    m_again.setInterval(kInterval);
    listen();
    retranslate();
}

void PsPanel::listen()
{
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_rows->command()); });
    connect(m_numbers, &SegmentedSwitch::chosen, this,
            [this](int index) { setOutside(index == 1); });
    connect(m_table, &WindowedTable::activated, this,
            [this](int row) { m_model.select(m_rows->actorOf(row)); });
    connect(&m_again, &QTimer::timeout, this, &PsPanel::refresh);
    for (auto signal : {&RunModel::cleared, &RunModel::cursorChanged, &RunModel::statusChanged,
                        &RunModel::languageChanged})
        connect(&m_model, signal, this, &PsPanel::refresh);
    connect(&m_model, &RunModel::selectionChanged, this, &PsPanel::mark);
}

QString PsPanel::caption() const
{
    return m_rows->now() ? tr("now") : tr("recorded at step %1").arg(m_model.step());
}

QString PsPanel::details() const
{
    return m_rows->about(m_model.selected());
}

void PsPanel::setOutside(bool outside)
{
    m_rows->setOutside(outside);
    m_numbers->setCurrent(outside);
    refresh();
}

void PsPanel::refresh()
{
    if (!isVisible()) return;
    m_rows->read();
    m_caption->setText(tr("What the kernel says, %1").arg(caption()));
    const QString command = m_rows->command();
    const QFontMetrics metrics(m_command->font());
    m_command->setText(metrics.elidedText(QStringLiteral("$ ") + command, Qt::ElideRight,
                                          std::max(80, m_command->width())));
    m_command->setToolTip(command);
    const bool empty = m_rows->rows() == 0;
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
    m_command->setVisible(!empty);
    m_copy->setVisible(!empty);
    m_numbers->setVisible(!empty && m_model.facts().namespaced);
    m_table->refresh();
    mark();
    askOften();
}

// Nobody looks, or the processes are gone: nothing is to be asked.
void PsPanel::askOften()
{
    const bool ask = isVisible() && m_rows->now();
    if (ask && !m_again.isActive()) m_again.start();
    if (!ask) m_again.stop();
}

void PsPanel::mark()
{
    const int row = m_rows->rowOf(m_model.selected());
    if (m_table->current() != row) {
        m_table->setCurrent(row);
        m_table->reveal(row);
    }
    const QString details = this->details();
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

void PsPanel::retranslate()
{
    m_numbers->setLabels({tr("the run's pids"), tr("this machine's")});
    m_numbers->setAccessibleName(tr("Which pids are shown"));
    m_numbers->setToolTip(tr("A run has pids of its own; outside, each process has another."));
    m_copy->setToolTip(tr("Copy the command"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_command->setAccessibleName(tr("The command that shows the same in a terminal"));
    m_table->view().setAccessibleName(tr("What the kernel says"));
    m_empty->setText(tr("No process is left here: ps would print nothing."));
    refresh();
}

void PsPanel::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    QWidget& rows = *m_table->view().viewport();
    const QModelIndex index = m_table->view().indexAt(rows.mapFromGlobal(event->globalPos()));
    const int row = m_table->firstRow() + index.row();
    ActorId actor = m_model.selected();
    if (byMouse) actor = index.isValid() && row < m_rows->rows() ? m_rows->actorOf(row) : kNobody;
    if (actor == kNobody) return;
    m_model.select(actor);
    emit actsRequested(actor, event->globalPos());
}

void PsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void PsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    askOften();
}

void PsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
