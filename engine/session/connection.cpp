#include "engine/session/connection.h"

#include "engine/os/socket.h"

#include <sys/socket.h>
#include <system_error>

namespace forkscope {

namespace {

[[noreturn]] void throwRefusal(const std::string& payload)
{
    const Json json = Json::parse(payload);
    const std::string sentence = json.at("sentence");
    if (json.at("kind") == "input") throw BadInput(sentence);
    throw NotPermitted(sentence);
}

} // namespace

HostConnection::HostConnection()
{
    auto [ours, theirs] = socketPair(SOCK_STREAM);
    try {
        m_host = spawn(hostPath(), {"--session", std::to_string(theirs.get())}, {theirs.get()},
                       false);
    } catch (const std::system_error& error) {
        throw NotPermitted(std::string("forkscope-host can't be started: ") + error.what() + ".");
    }
    theirs.reset();
    m_wire = std::make_unique<Wire>(std::move(ours));
}

HostConnection::~HostConnection()
{
    m_wire.reset(); // the host ends everything when nobody listens any more
    if (m_host.pid > 0) waitFor(m_host.pid);
}

RunFacts HostConnection::awaitAnswer()
{
    while (auto frame = m_wire->receiveOne(-1)) {
        if (frame->frame == Frame::accepted) return factsFrom(Json::parse(frame->payload));
        if (frame->frame == Frame::refused) throwRefusal(frame->payload);
    }
    throw NotPermitted("forkscope-host did not answer; is it installed beside forkscope?");
}

} // namespace forkscope
