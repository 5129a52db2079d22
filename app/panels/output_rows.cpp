#include "app/panels/output_rows.h"

#include "app/panels/ansi_text.h"

#include <QFontMetrics>

#include <algorithm>

namespace forkscope {

QString OutputRows::header(int column) const
{
    switch (column) {
    case timeColumn:
        return tr("ms");
    case whoColumn:
        return tr("who");
    default:
        return tr("printed");
    }
}

int OutputRows::width(int column) const
{
    const QFontMetrics metrics(Theme::monoFont(12));
    switch (column) {
    case timeColumn:
        return metrics.horizontalAdvance(QStringLiteral("00000.0")) + 24;
    case whoColumn:
        return metrics.horizontalAdvance(QStringLiteral("client-200")) + 20;
    default:
        return 0;
    }
}

int OutputRows::rows() const
{
    return int(m_model.history().lines().size()) + (cursorRow() >= 0 ? 1 : 0);
}

int OutputRows::linesBefore() const
{
    const std::vector<Line>& lines = m_model.history().lines();
    const auto after = std::partition_point(lines.begin(), lines.end(), [this](const Line& line) {
        return line.event < m_model.cursor();
    });
    return int(after - lines.begin());
}

int OutputRows::cursorRow() const
{
    return m_model.live() ? -1 : linesBefore();
}

const Line* OutputRows::lineAt(int row) const
{
    const int cursor = cursorRow();
    if (row < 0 || row == cursor) return nullptr;
    const auto index = std::size_t(cursor >= 0 && row > cursor ? row - 1 : row);
    const std::vector<Line>& lines = m_model.history().lines();
    return index < lines.size() ? &lines[index] : nullptr;
}

QString OutputRows::who(const Line& line) const
{
    const History& history = m_model.history();
    const ProcessInfo* process = history.latest().process(line.actor);
    return process ? QString::fromStdString(history.texts()[process->role]) : QString();
}

QVariant OutputRows::data(int row, int column, int role) const
{
    const Line* line = lineAt(row);
    if (role == cursorRole) return !line;
    if (!line) {
        const bool shown = role == Qt::DisplayRole && column == 0;
        return shown ? tr("cursor: step %1").arg(m_model.step()) : QVariant();
    }
    if (role == futureRole) return line->event >= m_model.cursor();
    if (role == errorRole) return line->error;
    const QString text = QString::fromStdString(m_model.history().texts()[line->text]);
    if (role == printedRole) return text;
    if (role != Qt::DisplayRole) return {};
    if (column == timeColumn) return QString::number(double(line->time) / 1e6, 'f', 1);
    return column == whoColumn ? who(*line) : withoutAnsi(text);
}

} // namespace forkscope
