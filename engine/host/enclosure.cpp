#include "engine/host/enclosure.h"

#include "engine/host/zygote.h"
#include "engine/os/clock.h"
#include "engine/os/kernel_view.h"
#include "engine/os/socket.h"

#include <algorithm>
#include <bit>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace forkscope {

namespace {

constexpr const char* kPrefix = "forkscope-";

template <std::size_t size>
void copyName(char (&target)[size], std::string_view source)
{
    const std::size_t length = std::min(source.size(), size - 1);
    std::memcpy(target, source.data(), length);
    target[length] = 0;
}

std::string runtimeFolder()
{
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    if (folder && ::access(folder, W_OK) == 0) return folder;
    return "/tmp";
}

// forkscope-HOSTPID-XXXXXX: the name tells whose it is.
std::string makeDirectory()
{
    std::string path =
        runtimeFolder() + "/" + kPrefix + std::to_string(::getpid()) + "-XXXXXX";
    if (!::mkdtemp(path.data())) throwSystemError("mkdtemp");
    return path;
}

Descriptor openDirectory(const std::string& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

#ifdef FORKSCOPE_CRASH_POINTS
// Fault tests: "PLACE:ACTOR:COUNT", see engine/control/crash.h.
void chooseCrash(ArenaHeader& header)
{
    const char* text = std::getenv("FORKSCOPE_CRASH");
    unsigned place, actor;
    int count;
    if (!text || std::sscanf(text, "%u:%u:%d", &place, &actor, &count) != 3) return;
    header.crashActor = actor;
    header.crashPlace = place;
    header.crashCountdown = count;
}
#else
void chooseCrash(ArenaHeader&) {}
#endif

std::uint32_t ringEvents()
{
    const char* text = std::getenv("FORKSCOPE_RING");
    return text ? std::bit_floor(std::uint32_t(std::atoi(text))) : kRingEvents;
}

} // namespace

void sweepRunDirectories()
{
    const std::string folder = runtimeFolder();
    DIR* listing = ::opendir(folder.c_str());
    if (!listing) return;
    while (const dirent* entry = ::readdir(listing)) {
        const std::string name = entry->d_name;
        if (!name.starts_with(kPrefix)) continue;
        const pid_t host = pid_t(std::atoi(name.c_str() + std::strlen(kPrefix)));
        if (host <= 0 || kernelViewOf(host)) continue;
        // A host of another pid namespace that shares this folder holds a lock on its own.
        const std::string path = folder + "/" + name;
        const Descriptor directory = openDirectory(path);
        if (directory && ::flock(directory.get(), LOCK_EX | LOCK_NB) == 0)
            removeRunDirectory(path.c_str());
    }
    ::closedir(listing);
}

std::string Enclosure::zygoteExecutable()
{
    if (const char* other = std::getenv("FORKSCOPE_ZYGOTE")) return other;
    return "/proc/self/exe";
}

bool Enclosure::mayUseNamespaces()
{
    static const bool works = [] {
        const char* refused = std::getenv("FORKSCOPE_NO_NAMESPACE");
        return !(refused && *refused == '1') && namespacesWork();
    }();
    return works;
}

Enclosure::Enclosure(const EnclosureSetup& setup)
    : m_segment(Segment::create("forkscope", Arena::size()))
{
    prepareArena(setup);
    try {
        startZygote(setup);
    } catch (...) {
        removeRunDirectory(m_directory.c_str()); // no destructor will
        throw;
    }
}

void Enclosure::prepareArena(const EnclosureSetup& setup)
{
    m_arena = Arena::initialise(m_segment.data(), ringEvents());
    m_directory = makeDirectory();
    m_directoryLock = openDirectory(m_directory);
    if (m_directoryLock) ::flock(m_directoryLock.get(), LOCK_SH);
    ArenaHeader& header = m_arena.header();
    header.gate.store(setup.controlled ? Gate::controlled : Gate::open);
    header.replaying.store(setup.replaying);
    header.exploring.store(setup.exploring ? kExploring : 0);
    header.seed = setup.seed;
    if (!setup.replaying) chooseCrash(header);
    header.clock.speed = setup.speed;
    header.clock.monotonic = monotonicNow();
    copyName(header.scenario, setup.scenario->id);
    copyName(header.directory, m_directory);

    for (const KnobSpec& knob : setup.scenario->knobs) {
        KnobRecord& record = header.knobs[header.knobCount++];
        const std::string& value = setup.knobs.at(knob.name);
        copyName(record.name, knob.name);
        copyName(record.value, value);
        if (knob.live)
            record.object =
                m_arena.takeObject(ObjectKind::knob, knob.name, knobState(knob, value));
    }

    ActorSlot& main = m_arena.slot(m_arena.takeSlot());
    main.parent = kNobody;
    main.creator = kNobody;
    main.path = 1;
    copyName(main.role, "main");
    header.actors = std::max<std::uint32_t>(header.actors, setup.actorsKept);
    header.objects = std::max<std::uint32_t>(header.objects, setup.objectsKept);
}

void Enclosure::startZygote(const EnclosureSetup& setup)
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    auto [ours, theirs] = socketPair(SOCK_SEQPACKET);
    m_socket = std::move(ours);
    m_namespaced = mayUseNamespaces();
    const std::vector<std::string> arguments{"--zygote", std::to_string(theirs.get()),
                                             std::to_string(m_segment.descriptor()),
                                             m_namespaced ? "namespace" : "guard"};
    m_zygote = spawn(zygoteExecutable(), arguments, {theirs.get(), m_segment.descriptor()},
                     m_namespaced);
    if (setup.core >= 0) pinToOneCore(m_zygote.pid, setup.core);
    m_watch = std::make_unique<Watch>(m_arena, m_socket.get(), setup.commands,
                                      m_zygote.pidfd.get());
}

Enclosure::~Enclosure()
{
    m_watch.reset();
    if (m_zygote.pid > 0) {
        if (m_namespaced) sendSignal(m_zygote.pidfd, SIGKILL);
        m_socket.reset(); // the guard ends everything when its socket closes
        waitFor(m_zygote.pid);
        if (!m_namespaced) endAllChildren(); // in case the guard itself was killed
    }
    removeRunDirectory(m_directory.c_str());
}

} // namespace forkscope
