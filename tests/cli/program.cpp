#include "tests/cli/program.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace fs = std::filesystem;

namespace {

constexpr const char* kOut = "stdout.txt";
constexpr const char* kErr = "stderr.txt";

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool hasEnded(pid_t program)
{
    siginfo_t info = {};
    ::waitid(P_PID, id_t(program), &info, WEXITED | WNOHANG | WNOWAIT);
    return info.si_pid != 0;
}

std::uint64_t caughtSignals(pid_t program)
{
    const std::string status = contentOf("/proc/" + std::to_string(program) + "/status");
    const std::size_t caught = status.find("SigCgt:");
    if (caught == std::string::npos) return 0;
    return std::strtoull(status.c_str() + caught + 7, nullptr, 16);
}

template <class Condition>
bool awaits(pid_t program, Condition condition)
{
    while (!condition()) {
        if (hasEnded(program)) return false;
        ::usleep(1000); // files have no event to wait for
    }
    return true;
}

} // namespace

ProgramTest::ProgramTest()
{
    std::string pattern = (fs::temp_directory_path() / "forkscope-cli-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
}

ProgramTest::~ProgramTest() { fs::remove_all(folder); }

Said ProgramTest::run(const std::vector<std::string>& arguments)
{
    return finish(start(arguments));
}

pid_t ProgramTest::start(const std::vector<std::string>& arguments)
{
    std::vector<char*> words = {const_cast<char*>(FORKSCOPE_PROGRAM)};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);

    constexpr int kFresh = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, 1, file(kOut).c_str(), kFresh, 0600);
    ::posix_spawn_file_actions_addopen(&files, 2, file(kErr).c_str(), kFresh, 0600);
    pid_t program = -1;
    const int error =
        ::posix_spawn(&program, FORKSCOPE_PROGRAM, &files, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    EXPECT_EQ(error, 0) << FORKSCOPE_PROGRAM << " can't be started";
    return program;
}

Said ProgramTest::finish(pid_t program)
{
    int status = 0;
    ::waitpid(program, &status, 0);
    Said said;
    said.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    said.out = contentOf(folder / kOut);
    said.err = contentOf(folder / kErr);
    return said;
}

bool ProgramTest::hasPrinted(pid_t program, std::size_t bytes) const
{
    return awaits(program, [&] { return fs::file_size(folder / kOut) >= bytes; });
}

bool ProgramTest::catchesInterrupts(pid_t program) const
{
    return awaits(program, [&] { return caughtSignals(program) >> (SIGINT - 1) & 1; });
}

bool ProgramTest::hasMade(pid_t program, const std::string& name) const
{
    return awaits(program, [&] { return fs::exists(folder / name); });
}

std::vector<std::string> ProgramTest::listing() const
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name != kOut && name != kErr) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool isOneLine(const std::string& text)
{
    return !text.empty() && text.find('\n') == text.size() - 1;
}

} // namespace forkscope
