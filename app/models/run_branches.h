#pragma once

// The branches of a run: every way that was gone from it, with all that happened on it, so that
// any can be returned to. One tree for each run that was started afresh.
//
// What happened on the present branch is in the RunModel; of the others it is kept here. A branch that is repeated on
// new processes stays the same one until somebody else goes where it is known who went.

#include "app/models/run_model.h"

#include <QObject>

#include <memory>
#include <vector>

namespace forkscope {

struct Branch
{
    int id = 0;
    int parent = -1;           // -1: the run that the tree began with
    std::uint32_t parted = 0;  // how many steps it shares with its parent
    std::uint32_t acts = 0;    // and of the teacher's acts after the last of these steps
    std::uint32_t cursor = 0;  // where it was left
    RunFacts facts;
    History history;           // of the present one only what is being repeated, if anything
    std::optional<RunSummary> summary; // empty: it was left before its end
};

class RunBranches : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void clear(); // no run
    void begin(); // a new run is the root of a new tree

    // Takes the present branch out of the model, which must show something else at once. Where a
    // repeated branch is left earlier than the last time, what was known of it stays.
    void keep(RunModel& model);
    // From here on the model shows a new branch of the present one.
    void part(std::uint32_t steps, std::uint32_t acts);
    // Sees whether a repeated branch still goes the way that is known; a new one begins where not.
    void follow(const History& live);
    // The branch becomes the present one, and the model shows it. Its id must be known.
    void show(int id, RunModel& model);

    const std::vector<std::unique_ptr<Branch>>& all() const { return m_branches; } // by age
    std::vector<const Branch*> inOrder() const; // each followed by the branches of it
    const Branch* find(int id) const;
    int present() const { return m_present; } // -1: there is no run

    static constexpr std::size_t kMost = 24;
    static constexpr std::size_t kMostEvents = 2'000'000; // of all together

signals:
    void changed();

private:
    Branch* presentBranch();
    void add(int parent, std::uint32_t steps, std::uint32_t acts);
    void makeRoom();
    bool hasBranches(int id) const;
    void collect(int parent, std::vector<const Branch*>& order) const;

    std::vector<std::unique_ptr<Branch>> m_branches;
    int m_present = -1;
    int m_next = 0;
    std::uint32_t m_compared = 0; // steps of the present one that are as they were
};

// How many acts of the teacher come after the last step before a cursor position.
std::uint32_t actsBefore(const History& history, std::uint32_t cursor);
// What made the branch: the first step or act that is its own. Null while nothing has happened.
// A repeated run has other events than a free one, but the same steps and acts.
const Event* causeOf(const Branch& branch, const History& history);

} // namespace forkscope
