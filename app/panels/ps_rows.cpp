#include "app/panels/ps_rows.h"

#include "app/support/theme.h"
#include "engine/analyze/phrases.h"

#include <QFontMetrics>

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostPids = 400; // in a command line

QString cpuWords(std::int64_t nanoseconds)
{
    const double milliseconds = double(nanoseconds) / 1e6;
    return PsRows::tr("%1 ms").arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0);
}

} // namespace

bool PsRows::now() const
{
    const bool running = m_model.status().state != RunStatus::State::ended;
    return running && m_model.live() && !m_model.empty() && !m_model.world().end;
}

void PsRows::read()
{
    m_rows.clear();
    for (const ProcessInfo& process : m_model.world().processes)
        if (process.state != ProcessState::gone && !process.isHelper())
            m_rows.push_back({process.actor, false, recorded(process)});
    if (now()) ask();
}

// Where the kernel can't be asked what was recorded stays; where it can, who is gone is left out.
void PsRows::ask()
{
    bool answered = false;
    for (Row& row : m_rows) {
        const auto found = m_reader(m_model.world().process(row.actor)->osPid);
        if (!found) continue;
        row.kernel = *found;
        row.read = answered = true;
        if (row.actor == 0) m_session = found->session;
    }
    if (answered) std::erase_if(m_rows, [](const Row& row) { return !row.read; });
}

KernelRow PsRows::recorded(const ProcessInfo& process) const
{
    KernelRow row;
    row.pid = process.osPid;
    row.parent = outsideOf(process.parentPid);
    row.stat = QString(QChar::fromLatin1(process.letter));
    row.command = roleOf(process);
    row.cpu = process.cpu;
    return row;
}

QString PsRows::roleOf(const ProcessInfo& process) const
{
    return QString::fromStdString(m_model.history().texts()[process.role]);
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
    case wchanColumn:
        return QStringLiteral("WCHAN");
    case cpuColumn:
        return QStringLiteral("CPU");
    default:
        return QStringLiteral("COMMAND");
    }
}

int PsRows::width(int column) const
{
    const QFontMetrics metrics(Theme::monoFont(12));
    const auto letters = [&](int number) { return metrics.horizontalAdvance(u'0') * number + 12; };
    switch (column) {
    case pidColumn:
    case ppidColumn:
        return letters(m_outside ? 6 : 4);
    case statColumn:
        return letters(4);
    case wchanColumn:
        return letters(9);
    case cpuColumn:
        return letters(7);
    default:
        return 0;
    }
}

bool PsRows::alignsRight(int column) const
{
    return column == pidColumn || column == ppidColumn || column == cpuColumn;
}

int PsRows::rowOf(ActorId actor) const
{
    const ProcessInfo* process = m_model.world().process(actor);
    const ActorId wanted = process && process->isHelper() ? process->creator : actor;
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [wanted](const Row& row) { return row.actor == wanted; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QVariant PsRows::data(int row, int column, int role) const
{
    const Row& entry = m_rows[std::size_t(row)];
    const ProcessInfo* process = m_model.world().process(entry.actor);
    if (!process) return {};
    const bool held = column == statColumn && process->held;
    if (role == Qt::DisplayRole) return text(entry, *process, column);
    if (role == Qt::FontRole) return Theme::monoFont(12, column == statColumn && !held);
    if (role == Qt::ForegroundRole) {
        const bool pale = held || process->state == ProcessState::zombie;
        return Theme::current().color(pale ? Token::fg3 : Token::fg);
    }
    if (role == Qt::ToolTipRole) return tip(entry, *process, column);
    return {};
}

QString PsRows::text(const Row& row, const ProcessInfo& process, int column) const
{
    const auto number = [](int pid) {
        return pid > 0 ? QString::number(pid) : QStringLiteral("-");
    };
    switch (column) {
    case pidColumn:
        return number(m_outside ? process.osPid : process.pid);
    case ppidColumn:
        return number(parentOf(row, process));
    case statColumn:
        return row.kernel.stat;
    case wchanColumn:
        return row.kernel.wchan;
    case cpuColumn:
        return cpuWords(row.kernel.cpu);
    default:
        return commandOf(row, process);
    }
}

// What ps writes, and what only we know.
QString PsRows::commandOf(const Row& row, const ProcessInfo& process) const
{
    QString command = row.kernel.command;
    if (row.kernel.stat.startsWith('Z')) command += QStringLiteral(" <defunct>");
    if (process.daemon) command += QStringLiteral(" · ") + tr("daemon");
    if (process.orphan) command += QStringLiteral(" · ") + tr("orphan");
    return command;
}

int PsRows::pidOf(int outsidePid) const
{
    for (const ProcessInfo& process : m_model.world().processes)
        if (process.osPid == outsidePid && !process.isHelper()) return process.pid;
    return 0;
}

int PsRows::outsideOf(int pid) const
{
    if (!m_model.facts().namespaced) return pid;
    for (const ProcessInfo& process : m_model.world().processes)
        if (process.pid == pid && !process.isHelper()) return process.osPid;
    return 0;
}

// Those above main are none of ours: their inner numbers are as recorded.
int PsRows::parentOf(const Row& row, const ProcessInfo& process) const
{
    if (m_outside) return row.kernel.parent;
    const int known = row.read ? pidOf(row.kernel.parent) : 0;
    return known > 0 ? known : process.parentPid;
}

QString PsRows::tip(const Row& row, const ProcessInfo& process, int column) const
{
    if (column == statColumn && process.held)
        return tr("S: waits for Forkscope's turn; it could go on.");
    if (column == wchanColumn && row.read)
        return tr("%1: the place in the kernel where it sleeps.").arg(row.kernel.wchan);
    if (column == wchanColumn) return tr("Not recorded.");
    if (!row.read && process.letterSampled) return tr("Sampled: true at that moment.");
    return about(process.actor);
}

QString PsRows::command() const
{
    const QString columns = QStringLiteral("ps -o pid,ppid,stat,wchan:18,comm ");
    if (m_rows.empty()) return {};
    if (now() && m_session > 0) return columns + QStringLiteral("-s %1").arg(m_session);
    QStringList pids;
    for (const Row& row : m_rows) {
        const ProcessInfo* process = m_model.world().process(row.actor);
        if (process && process->osPid > 0 && std::size_t(pids.size()) < kMostPids)
            pids << QString::number(process->osPid);
    }
    return pids.isEmpty() ? QString() : columns + QStringLiteral("-p ") + pids.join(u',');
}

QString PsRows::about(ActorId actor) const
{
    const World& world = m_model.world();
    const ProcessInfo* process = world.process(actor);
    if (process && process->isHelper()) process = world.process(process->creator);
    if (!process) return {};
    const Texts& texts = m_model.history().texts();
    const Language language = m_model.language();
    const bool other = m_model.facts().namespaced && process->osPid > 0;
    QStringList parts;
    parts << (other ? tr("%1: pid %2, outside %3").arg(roleOf(*process)).arg(process->pid)
                          .arg(process->osPid)
                    : tr("%1: pid %2").arg(roleOf(*process)).arg(process->pid));
    if (process->exitCode) {
        const QString code = QString::fromStdString(exitWords(*process->exitCode, language));
        parts << tr("exit code %1").arg(code);
    }
    if (process->state == ProcessState::zombie)
        parts << QString::fromStdString(doing(world, texts, process->actor, language));
    if (process->state == ProcessState::gone) parts << tr("reaped: ps lists it no more");
    const int row = rowOf(actor);
    if (row >= 0) parts << tr("CPU time %1").arg(cpuWords(m_rows[std::size_t(row)].kernel.cpu));
    if (process->daemon) parts << tr("daemon: ends with its parent");
    if (process->orphan)
        parts << tr("orphan: its parent was pid %1, now it is pid %2")
                     .arg(process->formerParentPid)
                     .arg(process->parentPid);
    return parts.join(tr("; ", "between facts"));
}

} // namespace forkscope
