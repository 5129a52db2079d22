// What a user waits for and pays: bench_window shown|open|memory.
// `shown`: nanoseconds from the start of the program to its first picture, warm, on the platform
// that QT_QPA_PLATFORM names (offscreen if none). `open`: from the wish to see a recording of a
// million events to the first picture of it. `memory`: bytes of the window and its host together
// (the proportional set size of proc(5)) while ticket-grab runs.

#include "app/main_window.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"

#include "engine/store/recording.h"
#include "engine/trace/schedule_of.h"

#include <QApplication>
#include <QPaintEvent>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace forkscope;

namespace {

constexpr int kEvents = 1'000'000;
constexpr int kWorkers = 20;
constexpr int kPatience = 60'000; // milliseconds

std::int64_t now()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

// Notes when a widget is painted for the first time after begin().
class FirstPicture : public QObject
{
public:
    explicit FirstPicture(QApplication& application) { application.installEventFilter(this); }

    void begin(std::function<bool()> counts)
    {
        m_counts = std::move(counts);
        m_at = 0;
    }
    bool there() const { return m_at != 0; }
    std::int64_t at() const { return m_at; }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_at == 0 && m_counts && m_counts())
            QTimer::singleShot(0, this, [this] { m_at = m_at ? m_at : now(); });
        return false;
    }

private:
    std::function<bool()> m_counts;
    std::int64_t m_at = 0;
};

struct Desk
{
    Desk(int argc, char** argv) : application(argc, argv), first(application)
    {
        application.setOrganizationName("forkscope");
        application.setApplicationName("forkscope-bench");
        Theme::current().install();
        window = std::make_unique<MainWindow>(
            parseCatalogue(QByteArray::fromStdString(catalogueJson())), startSession,
            folder.path());
        window->resize(1920, 1080);
    }

    QTemporaryDir folder;
    QApplication application;
    FirstPicture first;
    std::unique_ptr<MainWindow> window;
};

// The child says when it was seen, the parent knows when it was started.
int shown(char** argv)
{
    int ends[2];
    if (::pipe(ends) != 0) return 1;
    const std::int64_t begin = now();
    if (::fork() == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::execl("/proc/self/exe", argv[0], "child", nullptr);
        std::_Exit(127);
    }
    ::close(ends[1]);
    char text[64] = {};
    const bool said = ::read(ends[0], text, sizeof text - 1) > 0;
    ::wait(nullptr);
    if (!said) return 1;
    std::printf("%lld\n", std::atoll(text) - (long long)begin);
    return 0;
}

int child(int argc, char** argv)
{
    Desk desk(argc, argv);
    desk.first.begin([] { return true; });
    desk.window->show();
    if (!QTest::qWaitFor([&] { return desk.first.there(); }, kPatience)) return 1;
    std::printf("%lld\n", (long long)desk.first.at());
    return 0;
}

// Workers that sleep, a microsecond apart.
Update workers()
{
    Update update;
    update.texts = {"worker"};
    std::int64_t time = 0;
    std::uint32_t step = 0;
    const auto add = [&](int actor, Operation operation, Phase phase, std::int64_t argument) {
        Event event;
        event.time = time += 1000;
        event.actor = ActorId(actor);
        event.operation = operation;
        event.phase = phase;
        event.argument = argument;
        event.text = operation == Operation::born ? 1 : 0;
        step += isStep(event);
        event.step = step;
        update.events.push_back(event);
    };
    for (int worker = 0; worker < kWorkers; ++worker) {
        add(worker, Operation::born, Phase::done, worker + 3);
        add(worker, Operation::begin, Phase::done, 0);
    }
    while (int(update.events.size()) + 2 * kWorkers <= kEvents) {
        for (int worker = 0; worker < kWorkers; ++worker)
            add(worker, Operation::sleep, Phase::waits, time + 1'000'000);
        for (int worker = 0; worker < kWorkers; ++worker)
            add(worker, Operation::sleep, Phase::done, 0);
    }
    return update;
}

int open(int argc, char** argv)
{
    Desk desk(argc, argv);
    const std::string path = desk.folder.filePath("million.forkscope").toStdString();
    {
        RunFacts facts;
        facts.scenario = "ticket-grab";
        RecordingWriter writer(path, facts);
        writer.take(workers());
        RunSummary summary;
        summary.end = RunEnd::stopped;
        writer.finish(summary);
    }
    desk.window->show();
    QTest::qWait(1);
    desk.first.begin([&] { return desk.window->model().history().size() > kEvents / 2; });
    const std::int64_t begin = now();
    desk.window->openRecording(QString::fromStdString(path));
    if (!QTest::qWaitFor([&] { return desk.first.there(); }, kPatience)) {
        std::fprintf(stderr, "%s\n", qPrintable(desk.window->banner().sentence()));
        return 1;
    }
    std::printf("%lld\n", (long long)(desk.first.at() - begin));
    return 0;
}

// With all processes it started; memory that several share is counted once.
std::int64_t sharedOut(pid_t root)
{
    std::int64_t bytes = 0;
    std::ifstream lines("/proc/" + std::to_string(root) + "/smaps_rollup");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("Pss:")) bytes += std::atoll(line.c_str() + 4) * 1024;
    std::ifstream threads("/proc/" + std::to_string(root) + "/task/" + std::to_string(root)
                          + "/children");
    for (pid_t child; threads >> child;) bytes += sharedOut(child);
    return bytes;
}

int memory(int argc, char** argv)
{
    Desk desk(argc, argv);
    desk.window->show();
    desk.window->openScenario("ticket-grab");
    desk.window->predictions().skip();
    desk.window->controller().run();
    const auto underWay = [&] { return desk.window->model().history().steps() > 100; };
    if (!QTest::qWaitFor(underWay, kPatience)) return 1;
    std::printf("%lld\n", (long long)sharedOut(::getpid()));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (!std::getenv("QT_QPA_PLATFORM")) ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    const std::string what = argc == 2 ? argv[1] : "";
    if (what == "shown") return shown(argv);
    if (what == "child") return child(argc, argv);
    if (what == "open") return open(argc, argv);
    if (what == "memory") return memory(argc, argv);
    std::fputs("usage: bench_window shown|open|memory\n", stderr);
    return 2;
}
