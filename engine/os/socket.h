#pragma once

#include "engine/os/descriptor.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace forkscope {

// A connected pair: SOCK_SEQPACKET keeps messages apart, SOCK_STREAM carries bulk.
std::pair<Descriptor, Descriptor> socketPair(int type);

// Sends one message, with a descriptor beside it if `passed` >= 0. False when the peer is gone.
bool sendMessage(int socket, const void* data, std::size_t size, int passed = -1);

struct Message
{
    std::size_t size = 0;
    Descriptor passed;
};

// Receives one message; empty when the peer is gone or, with MSG_DONTWAIT, nothing is there.
std::optional<Message> receiveMessage(int socket, void* data, std::size_t size, int flags = 0);

} // namespace forkscope
