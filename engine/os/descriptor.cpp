#include "engine/os/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace forkscope {

void throwSystemError(const char* call)
{
    throw std::system_error(errno, std::generic_category(), call);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    if (this != &other) {
        reset();
        m_descriptor = other.release();
    }
    return *this;
}

int Descriptor::release() { return std::exchange(m_descriptor, -1); }

void Descriptor::reset()
{
    if (m_descriptor >= 0) ::close(release());
}

void setInheritable(int descriptor, bool inheritable)
{
    ::fcntl(descriptor, F_SETFD, inheritable ? 0 : FD_CLOEXEC);
}

} // namespace forkscope
