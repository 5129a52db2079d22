#pragma once

#include "app/search/explore_link.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <optional>

namespace forkscope {

// An outcome and how many free runs had it.
struct LuckBar
{
    std::vector<std::pair<std::string, std::optional<std::int64_t>>> values;
    std::string end;
    std::int64_t runs = 0;
    bool bad = false; // a claim broke in one of them, or it was stuck
};

// Free runs on trial: how often each outcome came. More can be added to what is there.
class LuckModel : public QObject
{
    Q_OBJECT

public:
    explicit LuckModel(LuckStarter start, QObject* parent = nullptr);
    ~LuckModel() override;

    // So many more of the same setting; of another one after clear().
    void start(const LuckRequest& request);
    void pause();  // what is under way comes to its end, nothing new is started
    void resume();
    void cancel(); // what is under way is not counted
    void clear();

    bool active() const { return m_link != nullptr; }
    bool paused() const { return active() && !m_notifier->isEnabled(); }
    const std::vector<LuckBar>& bars() const { return m_bars; }
    std::int64_t runs() const { return m_runs; }     // that are over
    std::int64_t wanted() const { return m_wanted; } // all that were asked for
    double perSecond() const;
    const std::optional<LuckFailure>& firstFailure() const { return m_firstFailure; }
    const QString& trouble() const { return m_trouble; }

signals:
    void changed();
    void finished();

private:
    void receive();
    void count(const LuckRun& run, const LuckReport& report);
    void forget();
    void end();

    LuckStarter m_start;
    std::vector<LuckBar> m_bars;
    std::int64_t m_runs = 0;
    std::int64_t m_runsBefore = 0; // this start
    std::int64_t m_wanted = 0;
    double m_seconds = 0; // of this start
    std::optional<LuckFailure> m_firstFailure;
    QString m_trouble;
    std::unique_ptr<LuckLink> m_link;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace forkscope
