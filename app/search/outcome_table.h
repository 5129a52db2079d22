#pragma once

#include "app/models/catalogue.h"

#include <QCoreApplication>

#include <string>
#include <utility>
#include <vector>

namespace forkscope {

using OutcomeValues = std::vector<std::pair<std::string, std::optional<std::int64_t>>>;

// The outcomes that a setting was seen to have, by search or by luck: what they are called where
// only the numbers count in which they differ, and in which order and look they appear everywhere.
class OutcomeTable
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeTable)

public:
    // Good ones come first. A bad one breaks a claim; a stuck one has no end.
    enum class Sort { good, bad, stuck };

    void choose(const ScenarioInfo& scenario); // forgets all outcomes
    // The outcome's place in this table. `bad` where it is known; a later yes counts.
    int add(const OutcomeValues& values, const std::string& end, bool bad);

    int find(const OutcomeValues& values, const std::string& end) const; // -1: unknown

    int size() const { return int(m_outcomes.size()); }
    const std::vector<int>& order() const { return m_order; } // as they are shown, by number
    Sort sort(int outcome) const;
    int place(int outcome) const; // among those of its sort, from 0
    int count(Sort sort) const;

    QString label(int outcome, Language language) const; // "sold 2", "deadlock"
    QString number(int outcome) const;                   // "2"; empty where there is none
    // With all numbers: "sold 2, left 0, decode-errors 0".
    static QString whole(const ScenarioInfo& scenario, const OutcomeValues& values,
                         const std::string& end, Language language);
    static QString endWord(const std::string& end); // "deadlock"; empty when it finished

private:
    struct Outcome
    {
        OutcomeValues values;
        std::string end;
        bool bad = false;
    };
    bool before(int left, int right) const;
    std::vector<std::size_t> differingKeys() const;

    const ScenarioInfo* m_scenario = nullptr;
    std::vector<Outcome> m_outcomes;
    std::vector<int> m_order;
};

} // namespace forkscope
