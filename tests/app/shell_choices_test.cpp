#include "app/models/run_choices.h"
#include "engine/record/semantics.h"
#include "tests/support/random_life.h"
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

    void showLife(std::uint64_t seed)
    {
        RandomLife life(seed);
        for (int step = 0; step < 200 && life.step(); ++step) continue;
        Update update;
        update.events = life.events();
        for (TextId id = 1; id < life.texts().size(); ++id)
            update.texts.push_back(life.texts()[id]);
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        model.take(update);
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

TEST_F(ChoicesTest, WhoeverCouldGoOnIsOfferedAndNobodyElse)
{
    showLife(3);
    for (std::uint32_t step = 0; step + 1 < model.history().steps(); ++step) {
        model.setStep(step);
        const Choices choices = choicesAt(model);
        for (const ProcessInfo& process : model.world().processes) {
            const bool able = process.state == ProcessState::ready ||
                              process.state == ProcessState::sleeping ||
                              (process.state == ProcessState::waiting &&
                               hasDeadline(process.operation, process.argument));
            ASSERT_EQ(offered(choices, process.actor), able)
                << "step " << step << ", actor " << process.actor;
        }
    }
}

TEST_F(ChoicesTest, AWaiterWhoseTimeHasNotComeIsNotDue)
{
    showLife(3);
    int waiters = 0;
    for (std::uint32_t step = 0; step < model.history().steps(); ++step) {
        model.setStep(step);
        for (const Choice& choice : choicesAt(model).others) {
            const ProcessInfo& process = *model.world().process(choice.actor);
            if (process.state != ProcessState::waiting) continue;
            ASSERT_EQ(choice.due, process.argument <= model.world().time);
            ++waiters;
        }
    }
    EXPECT_GT(waiters, 0);
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
