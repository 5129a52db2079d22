#include "app/panels/event_rows.h"

#include "app/panels/ansi_text.h"

#include <QFontMetrics>

#include <algorithm>

namespace forkscope {

namespace {

QString fromText(const History& history, TextId id)
{
    return QString::fromStdString(history.texts()[id]);
}

QString fromView(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

} // namespace

void EventRows::setFilter(const QString& words, const EventChoice& choice)
{
    m_words = words;
    m_choice = choice;
    clear();
}

void EventRows::clear()
{
    m_filter.emplace(m_model.history(), m_words.toStdString(), m_choice);
    if (m_filter->empty()) m_filter.reset();
    m_shown.clear();
    m_seen = 0;
    takeNew();
}

void EventRows::takeNew()
{
    const History& history = m_model.history();
    if (m_filter)
        for (std::uint32_t number = m_seen; number < history.size(); ++number)
            if (m_filter->matches(history.event(number))) m_shown.push_back(number);
    m_seen = history.size();
}

int EventRows::rows() const
{
    return int(m_filter ? m_shown.size() : m_seen);
}

std::uint32_t EventRows::eventOf(int row) const
{
    return m_filter ? m_shown[std::size_t(row)] : std::uint32_t(row);
}

int EventRows::rowOf(std::uint32_t event) const
{
    if (!m_filter) return int(std::min(std::int64_t(event), std::int64_t(m_seen) - 1));
    const auto after = std::upper_bound(m_shown.begin(), m_shown.end(), event);
    return int(after - m_shown.begin()) - 1;
}

QString EventRows::header(int column) const
{
    switch (column) {
    case numberColumn:
        return tr("no.");
    case stepColumn:
        return tr("step");
    case timeColumn:
        return tr("ms");
    case whoColumn:
        return tr("who");
    case whatColumn:
        return tr("what");
    case objectColumn:
        return tr("object");
    case versionColumn:
        return tr("version");
    default:
        return tr("result");
    }
}

int EventRows::width(int column) const
{
    const QFontMetrics metrics(Theme::monoFont(12));
    const auto letters = [&](int number) { return metrics.horizontalAdvance(u'0') * number + 12; };
    switch (column) {
    case numberColumn:
        return letters(6);
    case stepColumn:
        return letters(5);
    case timeColumn:
        return letters(8);
    case whoColumn:
        return letters(10);
    case whatColumn:
        return letters(19);
    case objectColumn:
        return letters(13);
    case versionColumn:
        return letters(6);
    default:
        return 0;
    }
}

QVariant EventRows::data(int row, int column, int role) const
{
    if (role == Qt::FontRole) return Theme::monoFont(12);
    const std::uint32_t number = eventOf(row);
    const Event& event = m_model.history().event(number);
    if (role == Qt::ForegroundRole) {
        const bool future = number >= m_model.cursor();
        const bool pale = future || event.phase != Phase::done || alignsRight(column);
        return Theme::current().color(pale ? Token::fg3 : Token::fg);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    return text(event, number, column);
}

QString EventRows::text(const Event& event, std::uint32_t number, int column) const
{
    switch (column) {
    case numberColumn:
        return QString::number(number);
    case stepColumn:
        return event.step == 0 ? QString() : QString::number(event.step);
    case timeColumn:
        return QString::number(double(event.time) / 1e6, 'f', 1);
    case whoColumn:
        return who(event.actor);
    case whatColumn:
        return what(event);
    case objectColumn:
        return objectName(event.object);
    case versionColumn:
        return version(event);
    default:
        break;
    }
    if (event.text != 0) return withoutAnsi(fromText(m_model.history(), event.text));
    if (event.phase != Phase::done) return {};
    return event.result == 0 ? QString() : QString::number(event.result);
}

QString EventRows::who(ActorId actor) const
{
    const ProcessInfo* process = m_model.history().latest().process(actor);
    return process ? fromText(m_model.history(), process->role) : QString();
}

QString EventRows::what(const Event& event) const
{
    const QString operation = fromView(name(event.operation));
    if (event.phase == Phase::announced) return tr("wants %1").arg(operation);
    if (event.phase == Phase::waits) return tr("waits %1").arg(operation);
    return event.repeats == 0 ? operation
                              : operation + QStringLiteral(" ×%1").arg(event.repeats + 1);
}

QString EventRows::objectName(ObjectId object) const
{
    if (object == 0) return {};
    if (isProcessWord(object)) return who(actorOfWord(object));
    const ObjectInfo* info = m_model.history().latest().object(object);
    return info ? fromText(m_model.history(), info->name) : QString();
}

// The version it saw, or after an arrow the one it made.
QString EventRows::version(const Event& event) const
{
    if (event.flags & kChange) return QStringLiteral("→%1").arg(event.version);
    if (event.flags & kLook) return QString::number(event.version);
    return {};
}

} // namespace forkscope
