#pragma once

// What ps(1) prints of one process, read from the same files in /proc (proc(5)).

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace forkscope {

struct KernelRow
{
    int pid = 0; // as this machine numbers it
    int parent = 0;
    int session = 0;
    QString stat;  // "S", "Sl+", "Z": the letter, then ps's marks
    QString wchan; // where in the kernel it sleeps; "-" when it doesn't
    QString command;
    std::int64_t cpu = 0; // nanoseconds
    std::int64_t resident = 0; // bytes of memory, shared ones included; a zombie has none
};

// Empty when the kernel knows no such process.
using KernelReader = std::function<std::optional<KernelRow>(int pid)>;

std::optional<KernelRow> readKernelRow(int pid);
// What /proc/PID/stat says; empty when it is not understood.
std::optional<KernelRow> kernelRowFrom(const QByteArray& stat);

} // namespace forkscope
