#include "engine/os/huge_code.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <sys/auxv.h>
#include <sys/mman.h>

extern "C" {
extern char __executable_start;
extern char etext;
extern char __init_array_start; // behind the last page that is only read
}

namespace forkscope {

namespace {

constexpr std::uintptr_t kHuge = 2u << 20;

constexpr std::uintptr_t up(std::uintptr_t address) { return (address + kHuge - 1) & ~(kHuge - 1); }
constexpr std::uintptr_t down(std::uintptr_t address) { return address & ~(kHuge - 1); }

std::uintptr_t at(const char& symbol) { return reinterpret_cast<std::uintptr_t>(&symbol); }

} // namespace

void moveCodeToHugePages()
{
    if (::getauxval(AT_BASE) != 0) return; // a dynamic one: its code is in many places
    const std::uintptr_t first = up(at(__executable_start));
    const std::uintptr_t last = std::min(up(at(etext)), down(at(__init_array_start)));
    if (last <= first) return;
    const std::size_t size = last - first;
    void* room = ::mmap(nullptr, size + kHuge, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                        -1, 0);
    if (room == MAP_FAILED) return;
    void* copy = reinterpret_cast<void*>(up(reinterpret_cast<std::uintptr_t>(room)));
    void* code = reinterpret_cast<void*>(first);
    if (::madvise(copy, size, MADV_HUGEPAGE) != 0) {
        ::munmap(room, size + kHuge);
        return;
    }
    std::memcpy(copy, code, size);
    // Replaces the mapping in one go: the very next instruction comes from the new one.
    if (::mprotect(copy, size, PROT_READ | PROT_EXEC) == 0)
        ::mremap(copy, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, code);
}

} // namespace forkscope
