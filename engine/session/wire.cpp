#include "engine/session/wire.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace forkscope {

namespace {

struct Header
{
    std::uint32_t frame;
    std::uint32_t length;
};

bool sendAll(int socket, const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        data += sent;
        size -= std::size_t(sent);
    }
    return true;
}

constexpr std::size_t kPart = 256 * 1024;

} // namespace

bool Wire::send(Frame frame, std::string_view payload)
{
    const Header header{std::uint32_t(frame), std::uint32_t(payload.size())};
    return sendAll(m_socket.get(), reinterpret_cast<const char*>(&header), sizeof header)
           && sendAll(m_socket.get(), payload.data(), payload.size());
}

std::optional<Wire::Received> Wire::takeFrame()
{
    const std::size_t there = m_buffer.size() - m_begin;
    Header header;
    if (there < sizeof header) return {};
    std::memcpy(&header, m_buffer.data() + m_begin, sizeof header);
    if (there < sizeof header + header.length) return {};
    Received received{Frame(header.frame),
                      m_buffer.substr(m_begin + sizeof header, header.length)};
    m_begin += sizeof header + header.length;
    if (m_begin == m_buffer.size()) {
        m_buffer.clear();
        m_begin = 0;
    }
    return received;
}

std::size_t Wire::missing() const
{
    const std::size_t there = m_buffer.size() - m_begin;
    Header header;
    if (there < sizeof header) return sizeof header - there;
    std::memcpy(&header, m_buffer.data() + m_begin, sizeof header);
    return sizeof header + header.length - there;
}

// Reads what has arrived, `most` bytes of it; false when nothing came in time or the peer is gone.
bool Wire::fill(int milliseconds, std::size_t most)
{
    if (m_closed) return false;
    pollfd poll{m_socket.get(), POLLIN, 0};
    int ready;
    do ready = ::poll(&poll, 1, milliseconds);
    while (ready < 0 && errno == EINTR && milliseconds < 0); // who waits for ever waits on
    if (ready <= 0) return false;
    if (m_begin > 0) {
        m_buffer.erase(0, m_begin);
        m_begin = 0;
    }
    const std::size_t before = m_buffer.size();
    m_buffer.resize(before + most);
    const ssize_t length = ::recv(m_socket.get(), m_buffer.data() + before, most, MSG_DONTWAIT);
    m_buffer.resize(before + std::size_t(std::max<ssize_t>(length, 0)));
    if (length == 0 || (length < 0 && errno != EAGAIN && errno != EINTR)) m_closed = true;
    return length > 0;
}

std::optional<Wire::Received> Wire::receive(int milliseconds)
{
    for (;;) {
        if (auto frame = takeFrame()) return frame;
        if (!fill(milliseconds, kPart)) return {};
    }
}

std::optional<Wire::Received> Wire::receiveOne(int milliseconds)
{
    for (;;) {
        if (auto frame = takeFrame()) return frame;
        if (!fill(milliseconds, missing())) return {};
    }
}

std::string packTexts(std::span<const std::string> texts)
{
    std::string payload;
    for (const std::string& text : texts) {
        const auto length = std::uint32_t(text.size());
        payload.append(reinterpret_cast<const char*>(&length), sizeof length);
        payload += text;
    }
    return payload;
}

std::vector<std::string> unpackTexts(std::string_view payload)
{
    std::vector<std::string> texts;
    std::uint32_t length;
    while (payload.size() >= sizeof length) {
        std::memcpy(&length, payload.data(), sizeof length);
        payload.remove_prefix(sizeof length);
        texts.emplace_back(payload.substr(0, length));
        payload.remove_prefix(std::min<std::size_t>(length, payload.size()));
    }
    return texts;
}

std::vector<Event> unpackEvents(std::string_view payload)
{
    std::vector<Event> events(payload.size() / sizeof(Event));
    if (!events.empty()) std::memcpy(events.data(), payload.data(), events.size() * sizeof(Event));
    return events;
}

std::string_view packEvents(std::span<const Event> events)
{
    return {reinterpret_cast<const char*>(events.data()), events.size_bytes()};
}

} // namespace forkscope
