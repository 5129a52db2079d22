#include "app/panels/ps_panel.h"

#include "app/support/button.h"
#include "app/support/label.h"
#include "app/support/theme.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostPids = 400; // in a command line

bool pale(const ProcessInfo& process, int column)
{
    return process.state == ProcessState::zombie || (column == PsRows::statColumn && process.held);
}

} // namespace

void PsRows::read()
{
    m_actors.clear();
    for (const ProcessInfo& process : m_model.world().processes)
        if (process.state != ProcessState::gone) m_actors.push_back(process.actor);
}

QString PsRows::header(int column) const
{
    switch (column) {
    case pidColumn:
        return QStringLiteral("PID");
    case ppidColumn:
        return QStringLiteral("PPID");
    case statColumn:
        return QStringLiteral("STAT");
    case osPidColumn:
        return tr("outside");
    case cpuColumn:
        return QStringLiteral("CPU");
    default:
        return QStringLiteral("COMMAND");
    }
}

int PsRows::width(int column) const
{
    const QFontMetrics metrics(Theme::monoFont(12));
    const auto letters = [&](int number) { return metrics.horizontalAdvance(u'0') * number + 14; };
    switch (column) {
    case osPidColumn:
        return letters(9);
    case cpuColumn:
        return letters(7);
    case commColumn:
        return 0;
    default:
        return letters(4);
    }
}

int PsRows::rowOf(ActorId actor) const
{
    const auto found = std::find(m_actors.begin(), m_actors.end(), actor);
    return found == m_actors.end() ? -1 : int(found - m_actors.begin());
}

QVariant PsRows::data(int row, int column, int role) const
{
    const ProcessInfo* process = m_model.world().process(actorOf(row));
    if (!process) return {};
    if (role == Qt::DisplayRole) return text(*process, column);
    if (role == Qt::FontRole) return Theme::monoFont(12, column == statColumn && !process->held);
    if (role == Qt::ForegroundRole)
        return Theme::current().color(pale(*process, column) ? Token::fg3 : Token::fg);
    if (role == Qt::ToolTipRole) return letterWords(*process);
    return {};
}

QString PsRows::text(const ProcessInfo& process, int column) const
{
    switch (column) {
    case pidColumn:
        return QString::number(process.pid);
    case ppidColumn:
        return QString::number(process.parentPid);
    case statColumn:
        return QString(QChar::fromLatin1(process.letter));
    case osPidColumn:
        return process.osPid > 0 ? QString::number(process.osPid) : QStringLiteral("-");
    case cpuColumn:
        return tr("%1 ms").arg(double(process.cpu) / 1e6, 0, 'f', 1);
    default:
        break;
    }
    const QString role = QString::fromStdString(m_model.history().texts()[process.role]);
    return process.state == ProcessState::zombie ? role + QStringLiteral(" <defunct>") : role;
}

QString PsRows::letterWords(const ProcessInfo& process) const
{
    if (process.held) return tr("S: waits for Forkscope's turn; it could go on.");
    if (process.letterSampled) return tr("Sampled: true at that moment.");
    return {};
}

QString PsRows::command() const
{
    QStringList pids;
    for (const ActorId actor : m_actors) {
        const ProcessInfo* process = m_model.world().process(actor);
        if (process && process->osPid > 0 && std::size_t(pids.size()) < kMostPids)
            pids << QString::number(process->osPid);
    }
    if (pids.isEmpty()) return {};
    return QStringLiteral("ps -o pid,ppid,stat,comm -p ") + pids.join(QLatin1Char(','));
}

PsPanel::PsPanel(RunModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_rows(new PsRows(model)),
      m_caption(new Label(12, false, Token::fg2)),
      m_command(new Label(12)),
      m_copy(new Button(Button::Kind::flat)),
      m_table(new WindowedTable(std::unique_ptr<RowSource>(m_rows))),
      m_empty(new Label(13, false, Token::fg2))
{
    m_command->setMono(true);
    m_command->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy->setIconName("copy");
    m_copy->setHeightHint(28);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 6, 8, 6);
    bar->addWidget(m_command, 1);
    bar->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    m_caption->setIndent(12);
    column->addWidget(m_caption);
    column->addLayout(bar);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);

    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_rows->command()); });
    connect(m_table, &WindowedTable::activated, this,
            [this](int row) { m_model.select(m_rows->actorOf(row)); });
    connect(&model, &RunModel::cleared, this, &PsPanel::refresh);
    connect(&model, &RunModel::cursorChanged, this, &PsPanel::refresh);
    connect(&model, &RunModel::selectionChanged, this, &PsPanel::mark);
    retranslate();
}

QString PsPanel::caption() const
{
    const bool now = m_model.live() && !m_model.world().end && !m_model.empty();
    return now ? tr("now") : tr("recorded at step %1").arg(m_model.step());
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
    m_table->refresh();
    mark();
}

void PsPanel::mark()
{
    const int row = m_rows->rowOf(m_model.selected());
    m_table->setCurrent(row);
    m_table->reveal(row);
}

void PsPanel::retranslate()
{
    m_copy->setToolTip(tr("Copy the command"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_command->setAccessibleName(tr("The command that shows the same in a terminal"));
    m_table->view().setAccessibleName(tr("What the kernel says"));
    m_empty->setText(tr("No process is left here: ps would print nothing."));
    refresh();
}

void PsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void PsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace forkscope
