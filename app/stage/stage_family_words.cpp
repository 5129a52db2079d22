#include "app/stage/stage_family_words.h"

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

namespace forkscope {

namespace {

bool isDead(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

} // namespace

QString FamilyWords::span(std::int64_t nanoseconds) const
{
    return QString::fromStdString(durationWords(nanoseconds));
}

QString FamilyWords::exit(const ProcessInfo& process) const
{
    return QString::fromStdString(exitWords(process.exitCode.value_or(0), m_input.language));
}

QString FamilyWords::adopter(const ProcessInfo& orphan) const
{
    return orphan.parentPid == 1 ? QStringLiteral("init") : tr("pid %1").arg(orphan.parentPid);
}

QString FamilyWords::caption() const
{
    return tr("a line goes from each parent to its children, as the kernel lists them");
}

QStringList FamilyWords::doing(const ProcessInfo& process) const
{
    if (process.state == ProcessState::zombie) {
        const QString since = span(world().time - process.diedAt);
        return {tr("dead %1, not reaped").arg(since), tr("dead, not reaped"), tr("not reaped")};
    }
    if (process.state == ProcessState::gone) {
        const QString reaped = span(process.reapedAt);
        if (!process.exitCode) return {tr("ended by Forkscope"), tr("ended")};
        const QString number = QString::number(*process.exitCode);
        return {tr("exit %1, reaped at %2").arg(exit(process), reaped),
                tr("exit %1").arg(exit(process)), tr("exit %1").arg(number)};
    }
    QStringList words{m_words.doing(process.actor)};
    const QString brief = m_words.briefDoing(process.actor);
    if (!brief.isEmpty()) words << brief;
    return words;
}

QString FamilyWords::lockHeldBy(ActorId actor) const
{
    for (const ObjectInfo& object : world().objects) {
        const bool lock = object.kind == ObjectKind::lock && object.owner == 0;
        if (lock && holderOf(object.state) == actor)
            return m_words.text(object.name);
    }
    return {};
}

Chip FamilyWords::mark(const ProcessInfo& process) const
{
    Chip chip;
    const QString lock = lockHeldBy(process.actor);
    if (process.lastSignal != 0) {
        const QString signal = QString::number(process.lastSignal);
        const bool zombie = process.state == ProcessState::zombie;
        chip.text =
            zombie ? tr("kill -%1: no effect").arg(signal) : tr("kill -%1: ignored").arg(signal);
        chip.brief = zombie ? tr("no effect") : tr("ignored");
    } else if (!lock.isEmpty()) {
        chip.text = isDead(process) ? tr("died holding %1").arg(lock) : tr("holds %1").arg(lock);
        chip.brief = lock;
    } else if (process.daemon && !isDead(process)) {
        chip.text = process.orphan ? tr("daemon, on its own now")
                                   : tr("daemon: ends with %1").arg(role(process.parent));
        chip.brief = tr("daemon");
    }
    return chip;
}

QString FamilyWords::plate(const ProcessInfo& orphan) const
{
    return tr("ppid was %1, now %2").arg(orphan.formerParentPid).arg(orphan.parentPid);
}

QString FamilyWords::briefPlate(const ProcessInfo& orphan) const
{
    return QStringLiteral("ppid %1 → %2").arg(orphan.formerParentPid).arg(orphan.parentPid);
}

Chip FamilyWords::adoption(const ProcessInfo& orphan) const
{
    Chip chip;
    chip.text = plate(orphan);
    chip.brief = briefPlate(orphan);
    return chip;
}

QString FamilyWords::formerParent() const
{
    return tr("was its parent");
}

QString FamilyWords::initName(int pid) const
{
    return pid == 1 ? QStringLiteral("init") : QStringLiteral("subreaper");
}

QString FamilyWords::initDoing() const
{
    return tr("adopts and reaps orphans");
}

QString FamilyWords::shellName() const
{
    return QStringLiteral("shell");
}

QString FamilyWords::shellDoing(bool waits) const
{
    return waits ? tr("waits for main") : tr("has reaped main");
}

QString FamilyWords::sheetTitle(const ProcessInfo& process) const
{
    return process.state == ProcessState::zombie ? tr("%1 is a zombie").arg(role(process.actor))
                                                 : tr("%1 is an orphan").arg(role(process.actor));
}

QStringList FamilyWords::kept(const ProcessInfo& zombie) const
{
    const int code = zombie.exitCode.value_or(0);
    QStringList lines{tr("pid %1 and its place in the table").arg(zombie.pid)};
    if (code != 0)
        lines << tr("exit status %1").arg(exit(zombie));
    else if (zombie.orphan)
        lines << tr("exit status 0, for %1 to fetch").arg(adopter(zombie));
    else if (world().process(zombie.parent))
        lines << tr("exit status 0, for %1 to fetch").arg(role(zombie.parent));
    else
        lines << tr("exit status 0, for the shell to fetch");
    lines << (zombie.cpu > 0 ? tr("CPU time used: %1").arg(span(zombie.cpu))
                             : tr("the CPU time that it used"));
    return lines;
}

QStringList FamilyWords::gone(const ProcessInfo& zombie) const
{
    QStringList lines{tr("memory, open files, code"), tr("anything that kill -9 could end")};
    if (zombie.lastSignal != 0) lines << tr("kill -%1 was sent: no effect").arg(zombie.lastSignal);
    return lines;
}

QStringList FamilyWords::removers(const ProcessInfo& zombie) const
{
    if (zombie.orphan) return {tr("%1 waits for it, by itself").arg(adopter(zombie))};
    if (!world().process(zombie.parent)) return {tr("the shell waits for it, by itself")};
    const QString parent = role(zombie.parent);
    return {tr("%1 calls join or wait").arg(parent), tr("a SIGCHLD handler in %1").arg(parent),
            tr("%1 ends: init reaps it").arg(parent)};
}

QStringList FamilyWords::changed(const ProcessInfo& orphan) const
{
    QStringList lines{plate(orphan)};
    if (orphan.adoptedAt >= 0) lines << tr("adopted at %1").arg(span(orphan.adoptedAt));
    return lines;
}

QStringList FamilyWords::same(const ProcessInfo& orphan) const
{
    return {tr("pid %1, memory, open files").arg(orphan.pid), tr("it goes on with its work")};
}

QStringList FamilyWords::future(const ProcessInfo& orphan) const
{
    return {tr("%1 reaps it at once").arg(adopter(orphan)), tr("nobody else can join it")};
}

} // namespace forkscope
