#include "engine/os/segment.h"

#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

Segment Segment::create(const char* name, std::size_t size)
{
    Descriptor descriptor(::memfd_create(name, MFD_CLOEXEC));
    if (!descriptor) throwSystemError("memfd_create");
    if (::ftruncate(descriptor.get(), off_t(size)) != 0) throwSystemError("ftruncate");
    return open(std::move(descriptor), size);
}

Segment Segment::open(Descriptor descriptor, std::size_t size)
{
    void* data = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE,
                        descriptor.get(), 0);
    if (data == MAP_FAILED) throwSystemError("mmap");
    Segment segment;
    segment.m_descriptor = std::move(descriptor);
    segment.m_data = data;
    segment.m_size = size;
    return segment;
}

Segment::Segment(Segment&& other) noexcept { *this = std::move(other); }

Segment& Segment::operator=(Segment&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Segment::~Segment()
{
    if (m_data) ::munmap(m_data, m_size);
}

} // namespace forkscope
