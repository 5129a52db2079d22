#pragma once

// The questions before the first run of a preset, the hands counted for each answer, and what came
// of it. A question is asked once in a session; it can be skipped.

#include "app/models/run_controller.h"

#include <map>

namespace forkscope {

class Predictions : public QObject
{
    Q_OBJECT

public:
    explicit Predictions(RunController& controller, QObject* parent = nullptr);

    // The question that is open now, or null. It is open before the first run of its preset.
    const PredictionInfo* open() const;
    void addHand(int answer, int hands = 1); // never below none
    void skip();

    // The question whose hands can be compared with this run, or null.
    const PredictionInfo* answered() const;
    int hands(const PredictionInfo& question, int answer) const;
    int allHands(const PredictionInfo& question) const;
    // What it was: in the present run, once it is over; else in the last one of that preset.
    std::optional<qint64> outcome(const PredictionInfo& question) const;
    // The answer that is right for this outcome, or -1.
    static int rightAnswer(const PredictionInfo& question, qint64 outcome);
    // The wrong answer with the most hands, or -1.
    int mostlyWrong(const PredictionInfo& question) const;

signals:
    void changed();

private:
    struct Votes
    {
        std::vector<int> hands;
        bool closed = false; // asked or skipped
        std::optional<qint64> outcome;
    };

    const PredictionInfo* question() const; // of the preset that is set up
    const Votes* votes(const PredictionInfo& question) const;
    QString key(const PredictionInfo& question) const;
    void close();
    void compare();

    RunController& m_controller;
    std::map<QString, Votes> m_votes;
};

} // namespace forkscope
