#pragma once

// What window or command line and host say to each other: frames on a stream socket. Control is
// JSON, bulk (events, texts) is binary; both ends are the same build.

#include "engine/os/descriptor.h"
#include "engine/session/session.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace forkscope {

using Json = nlohmann::json;

enum class Frame : std::uint32_t {
    // to the host
    recordedTexts,
    recordedEvents,
    request,
    explore, // ExploreRequest
    command,
    // to the client
    accepted, // RunFacts
    refused,  // {"kind": "input" | "permission", "sentence": ...}
    texts,
    events,
    reset,
    status,
    summary,
    exploredRuns, // a list of ExploredRun
    exploreProgress,
    exploreReport,
};

// One end of the connection. Sending blocks while the peer is slow.
class Wire
{
public:
    explicit Wire(Descriptor socket) : m_socket(std::move(socket)) {}

    int descriptor() const { return m_socket.get(); }
    // False when the peer is gone.
    bool send(Frame frame, std::string_view payload);
    bool send(Frame frame, const Json& json) { return send(frame, std::string_view(json.dump())); }

    struct Received
    {
        Frame frame;
        std::string payload;
    };
    // The next frame that has arrived whole; waits at most `milliseconds` for it (-1: for ever).
    std::optional<Received> receive(int milliseconds);
    // The same, and not a byte more is read: what follows keeps the descriptor readable.
    std::optional<Received> receiveOne(int milliseconds);
    // The next frame of what was read already; what is still to be read keeps the descriptor readable.
    std::optional<Received> takeFrame();
    bool closed() const { return m_closed; }

private:
    std::size_t missing() const; // bytes until the next frame, or its header, is whole
    bool fill(int milliseconds, std::size_t most);

    Descriptor m_socket;
    std::string m_buffer;
    std::size_t m_begin = 0; // of what is not taken yet
    bool m_closed = false;
};

std::string packTexts(std::span<const std::string> texts);
std::vector<std::string> unpackTexts(std::string_view payload);
std::vector<Event> unpackEvents(std::string_view payload);
std::string_view packEvents(std::span<const Event> events); // a view of the same bytes

Json toJson(const RunRequest& request); // without the recorded part
RunRequest requestFrom(const Json& json);
Json toJson(const RunFacts& facts);
RunFacts factsFrom(const Json& json);
Json toJson(const RunStatus& status);
RunStatus statusFrom(const Json& json);
Json toJson(const RunSummary& summary);
RunSummary summaryFrom(const Json& json);

} // namespace forkscope
