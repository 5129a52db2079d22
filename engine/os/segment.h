#pragma once

#include "engine/os/descriptor.h"

#include <cstddef>

namespace forkscope {

// A stretch of memory shared between processes (memfd), sparse: pages exist once touched. Whoever
// created it owns it; it is gone with the last process that maps it.
class Segment
{
public:
    Segment() = default;
    static Segment create(const char* name, std::size_t size);
    static Segment open(Descriptor descriptor, std::size_t size);
    Segment(Segment&& other) noexcept;
    Segment& operator=(Segment&& other) noexcept;
    ~Segment();

    void* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    int descriptor() const { return m_descriptor.get(); }

private:
    Descriptor m_descriptor;
    void* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace forkscope
