#include "engine/os/socket.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace forkscope {

std::pair<Descriptor, Descriptor> socketPair(int type)
{
    int ends[2];
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends) != 0) throwSystemError("socketpair");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

bool sendMessage(int socket, const void* data, std::size_t size, int passed)
{
    iovec part{const_cast<void*>(data), size};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (passed >= 0) {
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        cmsghdr* rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(rights), &passed, sizeof passed);
    }
    ssize_t sent;
    do sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == ssize_t(size);
}

std::optional<Message> receiveMessage(int socket, void* data, std::size_t size, int flags)
{
    iovec part{data, size};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    ssize_t received;
    do received = ::recvmsg(socket, &header, flags | MSG_CMSG_CLOEXEC);
    while (received < 0 && errno == EINTR);
    if (received <= 0) return {};
    Message message{std::size_t(received), {}};
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
        int passed;
        std::memcpy(&passed, CMSG_DATA(part), sizeof passed);
        message.passed = Descriptor(passed);
    }
    return message;
}

} // namespace forkscope
