#pragma once

#include <system_error>

namespace forkscope {

// Throws std::system_error that names the call. Broken trouble only: nobody handles it on the way.
[[noreturn]] void throwSystemError(const char* call);

// An open file descriptor; closes it at its end. Move-only.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor&& other) noexcept : m_descriptor(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor() { reset(); }

    explicit operator bool() const { return m_descriptor >= 0; }
    int get() const { return m_descriptor; }
    int release();
    void reset();

private:
    int m_descriptor = -1;
};

// Lets the descriptor survive an exec, or not.
void setInheritable(int descriptor, bool inheritable);

} // namespace forkscope
