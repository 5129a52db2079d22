#pragma once

// Everything on the page "Every schedule": the small setting, and the four tasks with their
// results. One task runs at a time, so that none disturbs another's figures; the others wait in
// line. Another setting makes all results void.

#include "app/search/atlas.h"
#include "app/search/explore_job.h"
#include "app/search/luck_model.h"
#include "app/search/small_setting.h"

#include <deque>

namespace forkscope {

class SearchDesk : public QObject
{
    Q_OBJECT

public:
    enum class Task { find, prove, atlas, luck };
    Q_ENUM(Task)

    static constexpr int kLuckRuns = 200;

    explicit SearchDesk(SearchStarters starters, QObject* parent = nullptr);

    // How the run is set up, made small. The same once more changes nothing.
    void choose(const ScenarioInfo& scenario, const KnobValues& present);
    void setSpeed(double speed) { m_speed = speed; } // of the free runs' sleeps

    SmallSetting& setting() { return m_setting; }
    const SmallSetting& setting() const { return m_setting; }
    const ExploreJob& find() const { return m_find; }
    const ExploreJob& prove() const { return m_prove; }
    const ExploreJob& atlasJob() const { return m_atlasJob; }
    const LuckModel& luck() const { return m_luck; }
    const Atlas& atlas() const { return m_atlas; }
    const OutcomeTable& outcomes() const { return m_outcomes; }
    const ActorNames& names() const { return m_names; }
    int luckOutcome(const LuckBar& bar) const; // its place in the table
    int witnessColumn() const;                 // of the atlas; -1: it is not there

    // On which side of the pair a task works; atlas and luck are on that of Find.
    int side(Task task) const { return task == Task::prove ? m_proveSide : m_findSide; }
    void setSide(Task task, int side); // begins again there
    KnobValues values(Task task) const { return m_setting.of(side(task)); }

    void want(Task task);    // afresh, or so many more of Luck, after what is under way
    void wantFirst(Task task); // the same, unless its result is there or on its way
    void searchAgain();
    void proveLarger();      // with one more of what makes the search larger
    void pause();
    void resume();
    void cancel();           // what is under way and all that waits
    void leave();            // the page is left: rests until comeBack()
    void comeBack();

    std::optional<Task> active() const { return m_active; }
    bool paused() const;
    bool waits(Task task) const;
    bool hasResult(Task task) const;

signals:
    void changed();

private:
    bool isOurs(const KnobValues& values) const;
    void voidAll();
    void forget(Task task);
    void startNext();
    void start(Task task);
    void finished(Task task);
    ExploreJob& job(Task task);
    const ExploreJob& job(Task task) const;
    ExploreRequest request(Task task) const;
    void takeOutcomes();

    SmallSetting m_setting;
    ExploreJob m_find;
    ExploreJob m_prove;
    ExploreJob m_atlasJob;
    LuckModel m_luck;
    Atlas m_atlas;
    OutcomeTable m_outcomes;
    ActorNames m_names;
    KnobValues m_chosen; // as choose() was told
    int m_findSide = -1;
    int m_proveSide = -1;
    double m_speed = 1;
    std::deque<Task> m_waiting;
    std::optional<Task> m_active;
    bool m_away = false; // paused because the page was left
};

} // namespace forkscope
