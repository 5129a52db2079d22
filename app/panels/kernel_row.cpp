#include "app/panels/kernel_row.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace forkscope {

namespace {

QByteArray contentOf(int pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QFile::ReadOnly | QFile::Unbuffered) ? file.readAll() : QByteArray();
}

// The fields after the command's name, which may hold anything. Their numbers in proc(5) are larger
// by three.
enum Field {
    stateField = 0,
    parentField = 1,
    groupField = 2,
    sessionField = 3,
    terminalGroupField = 5,
    userTimeField = 11,
    systemTimeField = 12,
    niceField = 16,
    threadsField = 17,
    residentField = 21,
    leastFields
};

QString marked(const QList<QByteArray>& fields, int pid)
{
    QString stat = QString::fromLatin1(fields[stateField]);
    const int nice = fields[niceField].toInt();
    if (nice != 0) stat += nice < 0 ? '<' : 'N';
    if (fields[sessionField].toInt() == pid) stat += 's';
    if (fields[threadsField].toInt() > 1) stat += 'l';
    if (fields[groupField].toInt() == fields[terminalGroupField].toInt()) stat += '+';
    return stat;
}

} // namespace

std::optional<KernelRow> kernelRowFrom(const QByteArray& stat)
{
    const auto open = stat.indexOf('('), close = stat.lastIndexOf(')');
    if (open < 0 || close < open) return {};
    const QList<QByteArray> fields = stat.mid(close + 1).simplified().split(' ');
    if (fields.size() < leastFields) return {};
    KernelRow row;
    row.pid = stat.left(open).trimmed().toInt();
    row.parent = fields[parentField].toInt();
    row.session = fields[sessionField].toInt();
    row.stat = marked(fields, row.pid);
    row.wchan = QStringLiteral("-");
    row.command = QString::fromUtf8(stat.mid(open + 1, close - open - 1));
    static const std::int64_t tick = 1'000'000'000 / ::sysconf(_SC_CLK_TCK);
    row.cpu = (fields[userTimeField].toLongLong() + fields[systemTimeField].toLongLong()) * tick;
    row.resident = fields[residentField].toLongLong() * ::sysconf(_SC_PAGESIZE);
    return row;
}

std::optional<KernelRow> readKernelRow(int pid)
{
    auto row = kernelRowFrom(contentOf(pid, "stat"));
    if (!row) return {};
    QString wchan = QString::fromLatin1(contentOf(pid, "wchan")).trimmed();
    while (wchan.startsWith('_') || wchan.startsWith('.'))
        wchan.remove(0, 1);
    if (!wchan.isEmpty() && wchan != "0") row->wchan = wchan;
    // Finer than clock ticks, where the kernel keeps it.
    const std::int64_t fine = contentOf(pid, "schedstat").split(' ').value(0).toLongLong();
    if (fine > 0) row->cpu = fine;
    return row;
}

} // namespace forkscope
