// Making and watching processes, and what /proc says of them.
#include "engine/os/kernel_view.h"
#include "engine/os/process.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {
namespace {

class Processes : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

    // A child that ends at once, as a zombie: seen dead, not taken.
    pid_t zombie(int code)
    {
        const pid_t pid = ::fork();
        if (pid == 0) ::_exit(code);
        siginfo_t info;
        ::waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT);
        return pid;
    }

    pid_t waiting()
    {
        const pid_t pid = ::fork();
        if (pid != 0) return pid;
        for (;;) ::pause();
    }

private:
    Residue m_before;
};

TEST_F(Processes, ExitCodesAreThoseOfPython)
{
    EXPECT_EQ(exitCodeOf(0), 0);
    EXPECT_EQ(exitCodeOf(waitFor(zombie(3))), 3);
    const pid_t pid = waiting();
    ::kill(pid, SIGKILL);
    EXPECT_EQ(exitCodeOf(waitFor(pid)), -SIGKILL);
}

TEST_F(Processes, AStrangersStatusCantBeHad)
{
    EXPECT_EQ(waitFor(1), -1);
}

TEST_F(Processes, TheKernelStoresTheChildsPidBeforeItRuns)
{
    auto* word = static_cast<std::int32_t*>(::mmap(nullptr, 4096, PROT_READ | PROT_WRITE,
                                                   MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    const pid_t pid = forkStoringPid(word);
    if (pid == 0) ::_exit(*word == ::getpid() ? 0 : 1);
    EXPECT_EQ(*word, pid);
    EXPECT_EQ(exitCodeOf(waitFor(pid)), 0);
    ::munmap(word, 4096);
}

TEST_F(Processes, AZombieStillCountsAsThereAReapedOneDoesNot)
{
    const pid_t pid = zombie(0);
    const Descriptor sut = openPidfd(pid);
    ASSERT_TRUE(sut);
    EXPECT_EQ(pidOf(sut), pid);
    EXPECT_FALSE(isReaped(sut));
    pollfd poll{sut.get(), POLLIN, 0};
    EXPECT_EQ(::poll(&poll, 1, 0), 1) << "a death makes it readable";
    waitFor(pid);
    EXPECT_TRUE(isReaped(sut));
    EXPECT_EQ(pidOf(sut), -1);
    EXPECT_FALSE(openPidfd(pid));
}

TEST_F(Processes, ASignalGoesThroughThePidfd)
{
    const pid_t pid = waiting();
    EXPECT_TRUE(sendSignal(openPidfd(pid), SIGTERM));
    EXPECT_EQ(exitCodeOf(waitFor(pid)), -SIGTERM);
}

TEST_F(Processes, TheKernelsViewTellsLetterParentAndExitStatus)
{
    const auto self = kernelViewOf(::getpid());
    ASSERT_TRUE(self);
    EXPECT_EQ(self->letter, 'R');
    EXPECT_EQ(self->parent, ::getppid());

    const pid_t pid = zombie(7);
    const auto dead = kernelViewOf(pid);
    ASSERT_TRUE(dead);
    EXPECT_EQ(dead->letter, 'Z');
    EXPECT_EQ(dead->parent, ::getpid());
    EXPECT_EQ(exitCodeOf(dead->exitStatus), 7);
    waitFor(pid);
    EXPECT_FALSE(kernelViewOf(pid));
}

TEST_F(Processes, TheCpuTimeOfAZombieIsKnownUntilItIsReaped)
{
    const pid_t pid = zombie(0);
    const auto used = cpuTimeOf(pid);
    ASSERT_TRUE(used);
    EXPECT_GT(*used, 0);
    EXPECT_EQ(cpuTimeOf(pid), used);
    waitFor(pid);
    EXPECT_FALSE(cpuTimeOf(pid));
}

TEST_F(Processes, ANameWithBlanksAndParenthesesConfusesNobody)
{
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::prctl(PR_SET_NAME, "a) Z 1 (b");
        ::close(ready[1]);
        ::close(ready[0]);
        for (;;) ::pause();
    }
    ::close(ready[1]);
    char nothing;
    EXPECT_EQ(::read(ready[0], &nothing, 1), 0);
    ::close(ready[0]);
    const auto view = kernelViewOf(pid);
    ASSERT_TRUE(view);
    EXPECT_NE(view->letter, 'Z');
    EXPECT_EQ(view->parent, ::getpid());
    EXPECT_EQ(innermostPid(pid), pid);
    ::kill(pid, SIGKILL);
    waitFor(pid);
}

TEST_F(Processes, ASpawnedProgramGetsItsArgumentsAndTheKeptDescriptors)
{
    int pipe[2];
    ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
    const std::string number = std::to_string(pipe[1]);
    const SpawnedProcess sut =
        spawn("/bin/sh", {"-c", "echo \"$1\" >&" + number + "; read line && exit 1; exit 5", "sh",
                          "two words"}, {pipe[1]}, false);
    ::close(pipe[1]);
    char text[32] = {};
    EXPECT_EQ(::read(pipe[0], text, sizeof text - 1), 10);
    EXPECT_STREQ(text, "two words\n");
    EXPECT_EQ(::read(pipe[0], text, 1), 0) << "nobody else keeps it open";
    ::close(pipe[0]);
    EXPECT_EQ(exitCodeOf(waitFor(sut.pid)), 5) << "its input is empty";
}

TEST_F(Processes, AProgramThatIsNotThereEndsLikeAShellsUnknownCommand)
{
    EXPECT_EQ(exitCodeOf(waitFor(spawn("/nowhere/program", {}, {}, false).pid)), 127);
}

TEST_F(Processes, InANamespaceOfItsOwnAProgramIsNumberOne)
{
    if (!namespacesWork()) GTEST_SKIP() << "not permitted here";
    const SpawnedProcess sut = spawn("/bin/sh", {"-c", "exit $$"}, {}, true);
    EXPECT_EQ(exitCodeOf(waitFor(sut.pid)), 1);
}

} // namespace
} // namespace forkscope
