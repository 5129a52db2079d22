// Descriptors, segments and sockets know how to end, and what they carry arrives.
#include "engine/os/process.h"
#include "engine/os/segment.h"
#include "engine/os/socket.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace forkscope {
namespace {

bool isOpen(int descriptor) { return ::fcntl(descriptor, F_GETFD) >= 0; }

Descriptor someFile() { return Descriptor(::open("/dev/null", O_RDWR | O_CLOEXEC)); }

TEST(Descriptors, CloseAtTheirEnd)
{
    int number;
    {
        const Descriptor sut = someFile();
        number = sut.get();
        EXPECT_TRUE(isOpen(number));
    }
    EXPECT_FALSE(isOpen(number));
}

TEST(Descriptors, MoveWithoutClosingAndCloseWhatTheyHeldBefore)
{
    Descriptor first = someFile();
    Descriptor second = someFile();
    const int kept = first.get();
    const int closed = second.get();
    second = std::move(first);
    EXPECT_FALSE(first);
    EXPECT_EQ(second.get(), kept);
    EXPECT_TRUE(isOpen(kept));
    EXPECT_FALSE(isOpen(closed));
}

TEST(Descriptors, SurviveAnExecOnlyWhereTheyAreMadeTo)
{
    const Descriptor sut = someFile();
    setInheritable(sut.get(), true);
    EXPECT_EQ(::fcntl(sut.get(), F_GETFD), 0);
    setInheritable(sut.get(), false);
    EXPECT_EQ(::fcntl(sut.get(), F_GETFD), FD_CLOEXEC);
}

TEST(Segments, AreSharedWithAForkAndGoneAtTheEnd)
{
    const Residue before = Residue::now();
    {
        const Segment sut = Segment::create("test", 1 << 20);
        auto* word = static_cast<volatile int*>(sut.data());
        EXPECT_EQ(*word, 0);
        const pid_t pid = ::fork();
        if (pid == 0) {
            *word = 42;
            ::_exit(0);
        }
        waitFor(pid);
        EXPECT_EQ(*word, 42);
    }
    EXPECT_EQ(Residue::now(), before);
}

TEST(Segments, CanBeMappedAgainByDescriptor)
{
    const Segment first = Segment::create("test", 4096);
    const Segment second = Segment::open(Descriptor(::dup(first.descriptor())), 4096);
    std::strcpy(static_cast<char*>(first.data()), "same");
    EXPECT_STREQ(static_cast<const char*>(second.data()), "same");
    EXPECT_NE(first.data(), second.data());
}

TEST(Sockets, PassAMessageAndADescriptor)
{
    auto [ours, theirs] = socketPair(SOCK_SEQPACKET);
    const Descriptor passed = someFile();
    const int sent = 7;
    ASSERT_TRUE(sendMessage(ours.get(), &sent, sizeof sent, passed.get()));
    int received = 0;
    const auto message = receiveMessage(theirs.get(), &received, sizeof received);
    ASSERT_TRUE(message);
    EXPECT_EQ(received, 7);
    EXPECT_TRUE(message->passed);
    EXPECT_NE(message->passed.get(), passed.get());
    EXPECT_EQ(::fcntl(message->passed.get(), F_GETFD), FD_CLOEXEC);
}

TEST(Sockets, KeepMessagesApartAndSayWhenThereIsNone)
{
    auto [ours, theirs] = socketPair(SOCK_SEQPACKET);
    sendMessage(ours.get(), "one", 3);
    sendMessage(ours.get(), "three", 5);
    char text[16];
    EXPECT_EQ(receiveMessage(theirs.get(), text, sizeof text)->size, 3u);
    EXPECT_EQ(receiveMessage(theirs.get(), text, sizeof text)->size, 5u);
    EXPECT_FALSE(receiveMessage(theirs.get(), text, sizeof text, MSG_DONTWAIT));
}

TEST(Sockets, AGonePeerIsAResultNotASignal)
{
    auto [ours, theirs] = socketPair(SOCK_SEQPACKET);
    theirs.reset();
    char text[4];
    EXPECT_FALSE(sendMessage(ours.get(), "x", 1));
    EXPECT_FALSE(receiveMessage(ours.get(), text, sizeof text));
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
