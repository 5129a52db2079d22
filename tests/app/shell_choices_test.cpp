#include "app/models/run_choices.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace forkscope {
namespace {

class ChoicesTest : public testing::Test
{
protected:
    void show(bool lock)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        model.take(sampleTicketRun(8, 3, lock, 7));
    }

    bool offered(const Choices& choices, ActorId actor) const
    {
        return choices.next == actor
               || std::any_of(choices.others.begin(), choices.others.end(),
                              [&](const Choice& choice) { return choice.actor == actor; });
    }

    RunModel model;
};

TEST_F(ChoicesTest, AnEmptyRunOffersNobody)
{
    EXPECT_TRUE(choicesAt(model).empty());
}

TEST_F(ChoicesTest, InThePastTheRecordedOneIsNext)
{
    show(false);
    for (std::uint32_t step = 0; step < model.history().steps(); ++step) {
        model.setStep(step);
        EXPECT_EQ(choicesAt(model).next, model.history().actorOfStep(step + 1));
    }
}

TEST_F(ChoicesTest, WhoeverWaitsIsNotOffered)
{
    show(true);
    for (std::uint32_t step = 1; step < model.history().steps(); ++step) {
        model.setStep(step);
        const Choices choices = choicesAt(model);
        for (const ProcessInfo& process : model.world().processes)
            EXPECT_FALSE(process.state == ProcessState::waiting && offered(choices, process.actor))
                << "step " << step;
    }
}

TEST_F(ChoicesTest, ZombiesAndTheGoneAreNotOffered)
{
    show(false);
    model.setStep(model.history().steps() - 2);
    for (const ProcessInfo& process : model.world().processes) {
        const bool over =
            process.state == ProcessState::zombie || process.state == ProcessState::gone;
        EXPECT_FALSE(over && offered(choicesAt(model), process.actor));
    }
}

TEST_F(ChoicesTest, ThoseWhoAreDueComeFirst)
{
    show(false);
    model.setStep(model.history().steps() / 2);
    const Choices choices = choicesAt(model);
    EXPECT_TRUE(std::is_partitioned(choices.others.begin(), choices.others.end(),
                                    [](const Choice& choice) { return choice.due; }));
}

TEST_F(ChoicesTest, AtTheEndNobodyIsOffered)
{
    show(false);
    model.goLive();
    EXPECT_TRUE(choicesAt(model).empty());
}

} // namespace
} // namespace forkscope
