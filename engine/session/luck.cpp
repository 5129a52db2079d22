#include "engine/session/luck.h"

#include "engine/os/descriptor.h"
#include "engine/session/luck_count.h"

#include <algorithm>
#include <chrono>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <thread>

namespace forkscope {

namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned kMostAtOnce = 4; // more would wait for each other on a small machine

// Readable when one of those it listens to is.
class Listening
{
public:
    Listening() : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    {
        if (!m_epoll) throwSystemError("epoll_create1");
    }

    int descriptor() const { return m_epoll.get(); }

    // Until it is closed.
    void listenTo(int descriptor)
    {
        epoll_event event{};
        event.events = EPOLLIN;
        if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor, &event) != 0)
            throwSystemError("epoll_ctl");
    }

private:
    Descriptor m_epoll;
};

// A descriptor that is readable while it is up.
class Flag
{
public:
    Flag() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    {
        if (!m_event) throwSystemError("eventfd");
    }

    int descriptor() const { return m_event.get(); }

    void set(bool up)
    {
        eventfd_t count = 0;
        ::eventfd_read(m_event.get(), &count);
        if (up) ::eventfd_write(m_event.get(), 1);
    }

private:
    Descriptor m_event;
};

struct Running
{
    explicit Running(const RunRequest& request) : session(request) {}

    std::int64_t number = 0;
    Session session;
    Update kept; // all of it, while no run has failed yet
};

int coresToUse() { return int(std::clamp(std::thread::hardware_concurrency(), 1u, kMostAtOnce)); }

} // namespace

struct Luck::Impl
{
    LuckRequest request;
    Listening listening;
    Flag moreToDo;
    std::vector<std::unique_ptr<Running>> running;
    std::int64_t started = 0;
    bool failed = false; // a failing run was given away
    std::optional<LuckFailure> raced; // the first with a race, while none has failed
    bool stopped = false;
    std::string trouble;
    RunFacts facts;
    LuckReport report;
    Clock::time_point begin = Clock::now();

    explicit Impl(const LuckRequest& wanted) : request(wanted)
    {
        request.run.mode = RunMode::free;
        request.run.schedule.clear();
        if (request.atOnce <= 0) request.atOnce = coresToUse();
        report.asked = request.runs;
        listening.listenTo(moreToDo.descriptor());
        startOne();
        facts = running.front()->session.facts();
        moreToDo.set(true);
    }

    bool hasRoom() const
    {
        return !stopped && started < request.runs && running.size() < std::size_t(request.atOnce);
    }

    void startOne()
    {
        RunRequest run = request.run;
        if (run.seed) *run.seed += std::uint64_t(started);
        auto next = std::make_unique<Running>(run);
        next->number = ++started;
        if (const int told = next->session.descriptor(); told >= 0) listening.listenTo(told);
        running.push_back(std::move(next));
    }

    void startAnother()
    {
        try {
            startOne();
        } catch (const std::exception& error) {
            giveUp(error.what());
        }
    }

    void giveUp(const std::string& sentence)
    {
        trouble = sentence;
        stopped = true;
    }

    LuckUpdate takeAll()
    {
        LuckUpdate update;
        for (auto& run : running)
            if (!stopped && takeFrom(*run, update)) run.reset();
        std::erase(running, nullptr);
        return update;
    }

    // True when the run is over.
    bool takeFrom(Running& run, LuckUpdate& update)
    {
        Update news = run.session.receive(0);
        if (!failed) keep(run, news);
        if (news.summary && news.summary->end != RunEnd::failed) {
            count(run, *news.summary, update);
            return true;
        }
        if (news.summary) giveUp(news.summary->sentence);
        else if (news.closed)
            giveUp("forkscope-host ended unexpectedly in run " + std::to_string(run.number) + ".");
        return false;
    }

    static void keep(Running& run, const Update& news)
    {
        if (news.reset) run.kept = {};
        run.kept.texts.insert(run.kept.texts.end(), news.texts.begin(), news.texts.end());
        run.kept.events.insert(run.kept.events.end(), news.events.begin(), news.events.end());
        run.kept.summary = news.summary;
    }

    void count(Running& run, const RunSummary& summary, LuckUpdate& update)
    {
        const LuckRun over = addRun(report, run.number, run.session.facts().seed, summary);
        update.runs.push_back(over);
        const bool race = std::ranges::count(over.findings, FindingKind::race) > 0;
        if (failed || !(over.bad || (race && !raced))) return;
        LuckFailure failure{run.number, run.session.facts(), std::move(run.kept)};
        if (over.bad) giveAway(std::move(failure), update);
        else raced = std::move(failure);
    }

    void giveAway(LuckFailure&& failure, LuckUpdate& update)
    {
        failed = true;
        update.firstFailure = std::move(failure);
        raced.reset(); // it may be the one that was given away
        for (auto& run : running)
            if (run) run->kept = {};
    }

    bool isOver() const { return stopped || (running.empty() && started >= request.runs); }

    void noteTime()
    {
        const std::chrono::duration<double> since = Clock::now() - begin;
        report.wallSeconds = since.count();
    }
};

Luck::Luck(const LuckRequest& request) : m_impl(std::make_unique<Impl>(request)) {}
Luck::~Luck() = default;
Luck::Luck(Luck&&) noexcept = default;
Luck& Luck::operator=(Luck&&) noexcept = default;

const RunFacts& Luck::facts() const { return m_impl->facts; }
int Luck::descriptor() const { return m_impl->listening.descriptor(); }
const LuckReport& Luck::report() const { return m_impl->report; }

LuckUpdate Luck::receive(int milliseconds)
{
    if (milliseconds != 0 && !m_impl->isOver()) {
        pollfd poll{descriptor(), POLLIN, 0};
        ::poll(&poll, 1, milliseconds);
    }
    if (!m_impl->isOver()) m_impl->noteTime();
    LuckUpdate update = m_impl->takeAll();
    const bool starts = m_impl->hasRoom();
    if (starts) m_impl->startAnother();
    if (m_impl->stopped) m_impl->running.clear();
    // What a host said together with its answer has been read already: nobody would be told of it.
    m_impl->moreToDo.set(starts || m_impl->hasRoom());
    update.trouble = m_impl->trouble;
    update.over = m_impl->isOver();
    if (update.over && m_impl->raced) m_impl->giveAway(std::move(*m_impl->raced), update);
    return update;
}

void Luck::stop()
{
    m_impl->stopped = true;
    m_impl->running.clear(); // a host ends its run when nobody listens any more
    m_impl->moreToDo.set(true);
}

} // namespace forkscope
