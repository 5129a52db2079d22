// The explorer against brute force over random programs (dscheck's lesson: its source sets lost
// outcomes until somebody did this).
#include "engine/explore/orders.h"
#include "engine/explore/reduction.h"
#include "engine/explore/searches.h"
#include "engine/record/semantics.h"
#include "tests/engine/explore/random_words.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

namespace forkscope {

namespace {

constexpr std::size_t kMostStates = 60'000;

using Outcomes = std::set<std::string>;

// Every order of every step, also of those that the explorer takes at once.
class BruteForce
{
public:
    bool run(const WordProgram& program)
    {
        WordSubject subject(program);
        subject.begin();
        // Starts are taken at once (design §6): nobody may do anything to who is not there yet.
        for (Happened happened; subject.wish(0).operation == Operation::begin
                                || subject.wish(0).operation == Operation::start;)
            subject.grant(0, happened);
        return visit(subject);
    }
    const Outcomes& outcomes() const { return m_outcomes; }

private:
    bool visit(const WordSubject& subject)
    {
        if (!m_seen.insert(subject.whole()).second) return true;
        if (m_seen.size() > kMostStates) return false;
        const auto able = subject.able();
        if (able.empty()) {
            bool stuck = false;
            for (ActorId i = 0; i < 16; ++i)
                stuck |= subject.remains().find("|" + std::to_string(i) + "+") != std::string::npos;
            m_outcomes.insert(subject.remains() + (stuck ? "stuck" : ""));
        }
        for (ActorId actor : able) {
            WordSubject further = subject;
            Happened happened;
            further.grant(actor, happened);
            if (!visit(further)) return false;
        }
        return true;
    }

    std::set<std::string> m_seen;
    Outcomes m_outcomes;
};

// Foata's normal form: equal for two orders of one class, and for no others.
std::string classOf(const std::vector<Move>& moves)
{
    std::vector<std::size_t> level(moves.size());
    std::vector<std::multiset<ActorId>> levels;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (moves[i].past.test(j)) level[i] = std::max(level[i], level[j] + 1);
        if (levels.size() <= level[i]) levels.resize(level[i] + 1);
        levels[level[i]].insert(moves[i].actor());
    }
    std::string text;
    for (const auto& actors : levels) {
        for (ActorId actor : actors) text += std::to_string(actor) + ",";
        text += "|";
    }
    return text;
}

struct Explored : Observer
{
    const WordSubject* subject = nullptr;
    Outcomes outcomes;
    std::set<std::string> classes;
    std::int64_t twice = 0;
    std::int64_t whole = 0;
    std::int64_t most = 0;
    bool tooMany = false;
    std::optional<BigNumber> orders = BigNumber(0);

    bool executed(const Execution& execution, const Ending& ending, std::int64_t) override
    {
        outcomes.insert(subject->remains() + (ending.bad ? "stuck" : ""));
        ++whole;
        if (!classes.insert(classOf(execution.moves())).second) ++twice;
        if (const auto count = countOrders(placed(execution.moves()), 20'000); count && orders)
            *orders += *count;
        else orders.reset();
        tooMany = most > 0 && whole >= most;
        return !tooMany;
    }
};

template <class Search>
Progress untilSure(Explored& seen, const WordProgram& program, Search search)
{
    WordSubject subject(program);
    Execution execution(subject);
    for (;;) {
        Explored fresh;
        fresh.most = seen.most;
        fresh.subject = &subject;
        try {
            const Progress progress = search(execution, fresh);
            seen = std::move(fresh);
            return progress;
        } catch (const Anew&) {
            execution.end();
        } catch (const SearchError& error) {
            ADD_FAILURE() << error.what();
            return {};
        }
    }
}

int programs()
{
    const char* asked = std::getenv("FORKSCOPE_FUZZ");
    if (asked) return std::atoi(asked);
    return std::getenv("FORKSCOPE_LONG") ? 60'000 : 500;
}

unsigned firstSeed()
{
    const char* asked = std::getenv("FORKSCOPE_SEED");
    return asked ? unsigned(std::atoi(asked)) : 1;
}

std::string difference(const Outcomes& truth, const Outcomes& seen)
{
    std::string text;
    for (const std::string& one : truth)
        if (!seen.contains(one)) text += "\nmissed: " + one;
    for (const std::string& one : seen)
        if (!truth.contains(one)) text += "\ninvented: " + one;
    return text.substr(0, 1500);
}

} // namespace

TEST(Explorer, ReachesWhatBruteForceReachesInRandomPrograms)
{
    std::int64_t compared = 0, redundant = 0, classes = 0, counted = 0;
    const char* first = std::getenv("FORKSCOPE_FIRST");
    for (int i = first ? std::atoi(first) : 0; i < programs(); ++i) {
        std::mt19937 random(firstSeed() * 1'000'003 + unsigned(i));
        const WordProgram program = randomProgram(random);
        SCOPED_TRACE("program " + std::to_string(i) + program.text());
        BruteForce truth;
        if (!truth.run(program)) continue;
        Explored reduced, stated;
        reduced.most = stated.most = 4'000;
        const Progress progress = untilSure(reduced, program, [](auto& execution, auto& seen) {
            return Reduction(execution, seen).run();
        });
        if (reduced.tooMany) continue;
        std::string orders;
        untilSure(stated, program, [&orders](auto& execution, auto& seen) {
            StateSearch search(execution, seen);
            const Progress told = search.run();
            orders = told.complete ? search.orders() : "";
            return told;
        });
        if (testing::Test::HasFailure()) return;
        ++compared;
        redundant += progress.redundant;
        classes += reduced.whole;
        ASSERT_EQ(reduced.outcomes, truth.outcomes()) << difference(truth.outcomes(), reduced.outcomes);
        ASSERT_EQ(reduced.twice, 0) << "a class was explored twice";
        if (stated.tooMany) continue;
        ASSERT_EQ(stated.outcomes, truth.outcomes()) << difference(truth.outcomes(), stated.outcomes);
        if (!reduced.orders) continue;
        ++counted;
        ASSERT_EQ(reduced.orders->text(), orders) << "classes do not stand for all orders";
    }
    std::printf("%ld programs, %ld classes, %ld redundant runs, orders counted in %ld\n", compared,
                classes, redundant, counted);
    EXPECT_GT(compared, programs() / 2);
    EXPECT_LT(redundant, classes / 10);
}

} // namespace forkscope
