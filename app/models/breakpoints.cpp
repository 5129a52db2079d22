#include "app/models/breakpoints.h"

#include <QSettings>
#include <QStringList>

namespace forkscope {

namespace {

// By name, since numbers may mean something else in another version.
constexpr std::array<const char*, kPauseConcepts> kNames = {
    "zombie", "orphan", "no-permit", "two-inside", "queue-full", "claim", "lock-wait", "finding"};

QString key(const QString& scenario, const char* part)
{
    return QStringLiteral("breakpoints/%1/%2").arg(scenario, QLatin1String(part));
}

} // namespace

void Breakpoints::choose(const QString& scenario)
{
    m_scenario = scenario;
    m_concepts.reset();
    m_lines.clear();
    const QSettings settings;
    const QStringList names = settings.value(key(scenario, "when")).toStringList();
    for (std::size_t i = 0; i < kNames.size(); ++i)
        m_concepts.set(i, names.contains(QLatin1String(kNames[i])));
    for (const char* part : {"lines", "lines-off"})
        for (const QString& line : settings.value(key(scenario, part)).toStringList())
            if (line.toInt() > 0) m_lines[line.toInt()] = {qstrcmp(part, "lines") == 0, 0};
    forgetHits();
}

void Breakpoints::keep()
{
    QStringList names, on, off;
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (m_concepts.test(i)) names << QLatin1String(kNames[i]);
    for (const auto& [line, mark] : m_lines)
        (mark.on ? on : off) << QString::number(line);
    QSettings settings;
    settings.setValue(key(m_scenario, "when"), names);
    settings.setValue(key(m_scenario, "lines"), on);
    settings.setValue(key(m_scenario, "lines-off"), off);
    emit changed();
}

void Breakpoints::setOn(PauseCause cause, bool on)
{
    if (this->on(cause) == on) return;
    m_concepts.set(std::size_t(cause), on);
    keep();
}

void Breakpoints::toggleLine(int line)
{
    if (line < 1) return;
    if (m_lines.erase(line) == 0) m_lines[line] = {};
    keep();
}

void Breakpoints::setLineOn(int line, bool on)
{
    const auto mark = m_lines.find(line);
    if (mark == m_lines.end() || mark->second.on == on) return;
    mark->second.on = on;
    keep();
}

void Breakpoints::clear()
{
    m_concepts.reset();
    m_lines.clear();
    keep();
}

int Breakpoints::count() const
{
    const PauseWhen when = this->when();
    return int(when.concepts.count() + when.lines.size());
}

PauseWhen Breakpoints::when() const
{
    PauseWhen when;
    when.concepts = m_concepts;
    for (const auto& [line, mark] : m_lines)
        if (mark.on) when.lines.insert(line);
    return when;
}

void Breakpoints::forgetHits()
{
    m_hits.fill(0);
    for (auto& [line, mark] : m_lines)
        mark.hits = 0;
    m_last.reset();
    emit changed();
}

void Breakpoints::note(const PauseHit& hit)
{
    m_last = hit;
    if (hit.cause != PauseCause::line)
        ++m_hits[std::size_t(hit.cause)];
    else if (const auto mark = m_lines.find(hit.line); mark != m_lines.end())
        ++mark->second.hits;
    emit changed();
}

} // namespace forkscope
