#include "engine/session/session.h"

#include "engine/session/connection.h"

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace forkscope {

struct Session::Impl
{
    HostConnection connection;
    RunFacts facts;

    Wire& wire() { return connection.wire(); }
    void command(const Json& json) { wire().send(Frame::command, json); }
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
    sendRequest(m_impl->wire(), request);
    m_impl->facts = m_impl->connection.awaitAnswer();
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const RunFacts& Session::facts() const { return m_impl->facts; }

int Session::descriptor() const
{
    return m_impl->wire().closed() ? -1 : m_impl->wire().descriptor();
}

Update Session::receive(int milliseconds)
{
    constexpr std::size_t kEnough = 50'000; // the rest is left in the socket for the next call
    Update update;
    Wire& wire = m_impl->wire();
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
    update.closed = m_impl->wire().closed();
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
