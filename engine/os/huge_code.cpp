#include "engine/os/huge_code.h"

#include <cstdint>
#include <cstring>
#include <link.h>
#include <sys/auxv.h>
#include <sys/mman.h>

extern "C" {
extern char __executable_start; // by the linker
}

namespace forkscope {

namespace {

constexpr std::uintptr_t kPage = 4096;
constexpr std::uintptr_t kHuge = 2u << 20;

constexpr std::uintptr_t up(std::uintptr_t address) { return (address + kHuge - 1) & ~(kHuge - 1); }
constexpr std::uintptr_t down(std::uintptr_t address) { return address & ~(kHuge - 1); }

struct Range
{
    std::uintptr_t first = 0, last = 0;
};

// What the executable maps to be read or run, up to its first page that may be written.
Range readOnlyPart()
{
    const auto* headers = reinterpret_cast<const ElfW(Phdr)*>(::getauxval(AT_PHDR));
    const std::size_t count = ::getauxval(AT_PHNUM);
    Range range{reinterpret_cast<std::uintptr_t>(&__executable_start), 0};
    std::uintptr_t bias = 0;
    for (std::size_t i = 0; i < count; ++i) { // in ascending order, elf(5)
        const ElfW(Phdr)& header = headers[i];
        if (header.p_type != PT_LOAD) continue;
        if (range.last == 0) bias = range.first - header.p_vaddr;
        const std::uintptr_t begin = (bias + header.p_vaddr) & ~(kPage - 1);
        if (range.last != 0 && begin != range.last) break; // a hole
        if (header.p_flags & PF_W) break;
        range.last = (bias + header.p_vaddr + header.p_memsz + kPage - 1) & ~(kPage - 1);
    }
    return range;
}

} // namespace

void moveCodeToHugePages()
{
    if (::getauxval(AT_BASE) != 0) return; // a dynamic one: its code is in many places
    const Range range = readOnlyPart();
    const std::uintptr_t first = up(range.first), last = down(range.last);
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
