// The façade, with a pretended host on the other side.
#include "engine/session/session.h"

#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <poll.h>

namespace forkscope {
namespace {

class SessionTest : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

    static RunRequest asking(const std::string& what)
    {
        RunRequest request;
        request.scenario = what;
        return request;
    }

    // Reads when the descriptor says so, until the summary.
    static void expectAll(std::size_t count)
    {
        Session sut(asking(std::to_string(count)));
        std::vector<Event> all;
        for (bool ended = false; !ended;) {
            pollfd poll{sut.descriptor(), POLLIN, 0};
            ASSERT_EQ(::poll(&poll, 1, 10'000), 1) << "with " << all.size() << " events";
            const Update update = sut.receive(0);
            EXPECT_LT(update.events.size(), 70'000u) << "a window must stay fluent";
            all.insert(all.end(), update.events.begin(), update.events.end());
            ended = update.summary.has_value();
        }
        ASSERT_EQ(all.size(), count);
        for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(all[i].index, i);
    }

private:
    Residue m_before;
};

TEST_F(SessionTest, WhoeverWaitsForTheDescriptorHearsEverything)
{
    constexpr std::size_t kAll = 180'000; // more than one call gives
    expectAll(kAll);
    // Where one call ends with the last event and only the goodbye is left.
    for (int i = 0; i < 20; ++i) expectAll(50'001);
}

TEST_F(SessionTest, ARefusalIsTheUsersMistakeInTheHostsSentence)
{
    try {
        Session sut(asking("refuse"));
        FAIL();
    } catch (const BadInput& error) {
        EXPECT_STREQ(error.what(), "There is no such thing.");
    }
}

TEST_F(SessionTest, AHostThatDiesBeforeItAnswersIsOneSentence)
{
    EXPECT_THROW(Session(asking("die")), NotPermitted);
}

TEST_F(SessionTest, AHostThatIsNotThereIsOneSentence)
{
    const std::string known = std::getenv("FORKSCOPE_HOST");
    ::setenv("FORKSCOPE_HOST", "/nowhere/forkscope-host", 1);
    EXPECT_THROW(Session(asking("1")), NotPermitted);
    EXPECT_THROW(catalogueJson(), NotPermitted);
    ::setenv("FORKSCOPE_HOST", known.c_str(), 1);
}

TEST_F(SessionTest, EndsItsHostWhenItEndsOrIsReplaced)
{
    Session sut(asking("0"));
    sut = Session(asking("1"));
    EXPECT_EQ(sut.facts().scenario, "1");
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    ::setenv("FORKSCOPE_HOST", TALKATIVE_HOST, 1);
    return RUN_ALL_TESTS();
}
