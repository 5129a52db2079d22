#include "engine/session/session.h"

#include "engine/os/process.h"
#include "engine/os/socket.h"
#include "engine/session/wire.h"

#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/socket.h>
#include <unistd.h>

namespace forkscope {

struct Session::Impl
{
    SpawnedProcess host;
    std::unique_ptr<Wire> wire;
    RunFacts facts;

    ~Impl()
    {
        wire.reset(); // the host ends the run when nobody listens any more
        if (host.pid > 0) waitFor(host.pid);
    }

    void command(Json json) { wire->send(Frame::command, json); }
};

namespace {

std::string ownFolder()
{
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path - 1);
    const std::string self(path, std::size_t(std::max<ssize_t>(length, 0)));
    return self.substr(0, self.rfind('/'));
}

void sendRequest(Wire& wire, const RunRequest& request)
{
    constexpr std::size_t kPart = 16384;
    if (request.replay) {
        wire.send(Frame::recordedTexts, std::string_view(packTexts(request.recordedTexts)));
        for (std::size_t at = 0; at < request.recorded.size(); at += kPart)
            wire.send(Frame::recordedEvents, packEvents(request.recorded.subspan(
                                                 at, std::min(kPart, request.recorded.size() - at))));
    }
    wire.send(Frame::request, toJson(request));
}

[[noreturn]] void throwRefusal(const std::string& payload)
{
    const Json json = Json::parse(payload);
    const std::string sentence = json.at("sentence");
    if (json.at("kind") == "input") throw BadInput(sentence);
    throw NotPermitted(sentence);
}

RunFacts awaitAnswer(Wire& wire)
{
    while (auto frame = wire.receive(-1)) {
        if (frame->frame == Frame::accepted) return factsFrom(Json::parse(frame->payload));
        if (frame->frame == Frame::refused) throwRefusal(frame->payload);
    }
    throw NotPermitted("forkscope-host did not answer; is it installed beside forkscope?");
}

} // namespace

std::string hostPath()
{
    if (const char* named = std::getenv("FORKSCOPE_HOST")) return named;
    const std::string installed = ownFolder() + "/" + FORKSCOPE_LIBEXEC + "/forkscope-host";
    if (::access(installed.c_str(), X_OK) == 0) return installed;
    return FORKSCOPE_BUILD_LIBEXEC "/forkscope-host"; // programs of the build tree: tests, tools
}

std::string catalogueJson()
{
    const char* missing = "forkscope-host can't be started; is it installed beside forkscope?";
    if (::access(hostPath().c_str(), X_OK) != 0) throw NotPermitted(missing);
    FILE* pipe = ::popen(("'" + hostPath() + "' --catalogue").c_str(), "re");
    std::string text;
    char part[16384];
    while (const std::size_t length = pipe ? std::fread(part, 1, sizeof part, pipe) : 0)
        text.append(part, length);
    if (!pipe || ::pclose(pipe) != 0)
        throw NotPermitted(missing);
    return text;
}

Session::Session(const RunRequest& request) : m_impl(std::make_unique<Impl>())
{
    auto [ours, theirs] = socketPair(SOCK_STREAM);
    try {
        m_impl->host = spawn(hostPath(), {"--session", std::to_string(theirs.get())},
                             {theirs.get()}, false);
    } catch (const std::system_error& error) {
        throw NotPermitted(std::string("forkscope-host can't be started: ") + error.what() + ".");
    }
    theirs.reset();
    m_impl->wire = std::make_unique<Wire>(std::move(ours));
    sendRequest(*m_impl->wire, request);
    m_impl->facts = awaitAnswer(*m_impl->wire);
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const RunFacts& Session::facts() const { return m_impl->facts; }

int Session::descriptor() const
{
    return m_impl->wire->closed() ? -1 : m_impl->wire->descriptor();
}

Update Session::receive(int milliseconds)
{
    constexpr std::size_t kEnough = 50'000; // the rest is left in the socket for the next call
    Update update;
    Wire& wire = *m_impl->wire;
    while (auto frame = update.events.size() < kEnough ? wire.receive(milliseconds)
                                                       : wire.takeFrame()) {
        milliseconds = 0;
        switch (frame->frame) {
        case Frame::texts:
            for (std::string& text : unpackTexts(frame->payload))
                update.texts.push_back(std::move(text));
            break;
        case Frame::events: {
            const std::vector<Event> events = unpackEvents(frame->payload);
            update.events.insert(update.events.end(), events.begin(), events.end());
            break;
        }
        case Frame::reset:
            update.texts.clear();
            update.events.clear();
            update.reset = true;
            break;
        case Frame::status:
            update.status = statusFrom(Json::parse(frame->payload));
            break;
        case Frame::summary:
            update.summary = summaryFrom(Json::parse(frame->payload));
            break;
        case Frame::refused: {
            RunSummary failed;
            failed.end = RunEnd::failed;
            failed.sentence = Json::parse(frame->payload).at("sentence");
            update.summary = failed;
            break;
        }
        default:
            break;
        }
    }
    update.closed = m_impl->wire->closed();
    return update;
}

void Session::pause() { m_impl->command({{"do", "pause"}}); }
void Session::resume() { m_impl->command({{"do", "resume"}}); }
void Session::stop() { m_impl->command({{"do", "stop"}}); }

void Session::step(ActorId actor, bool whole)
{
    m_impl->command({{"do", "step"}, {"actor", actor}, {"whole", whole}});
}

void Session::setMode(RunMode mode) { m_impl->command({{"do", "mode"}, {"value", int(mode)}}); }

void Session::setStrategy(const std::string& name)
{
    m_impl->command({{"do", "strategy"}, {"value", name}});
}

void Session::setPace(double stepsPerSecond)
{
    m_impl->command({{"do", "pace"}, {"value", stepsPerSecond}});
}

void Session::setSpeed(double speed) { m_impl->command({{"do", "speed"}, {"value", speed}}); }

void Session::act(Operation act, ActorId target)
{
    m_impl->command({{"do", "act"}, {"act", name(act)}, {"target", target}});
}

void Session::turnKnob(const std::string& name, const std::string& value)
{
    m_impl->command({{"do", "knob"}, {"name", name}, {"value", value}});
}

} // namespace forkscope
