#pragma once

// What the teacher does to a run: starts it, lets it go on, steps it, goes back, begins another
// branch, turns knobs. Owns the run in progress and feeds the model with what it sends.
//
// The cursor decides what a step means. At the newest event it is the run's next step. In the past
// it walks along what was recorded, unless somebody else is chosen: then a new run is started that
// repeats everything up to the cursor on real processes and goes on from there by hand.

#include "app/models/breakpoints.h"
#include "app/models/jumps.h"
#include "app/models/run_branches.h"
#include "app/models/run_choices.h"
#include "app/models/run_files.h"
#include "app/models/run_link.h"
#include "app/models/run_setup.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>

namespace forkscope {

class RunController : public QObject
{
    Q_OBJECT

public:
    // Who decides who goes next.
    enum class Mode { free, hand, random, roundRobin, runOn, replay };
    Q_ENUM(Mode)

    RunController(RunModel& model, RunStarter start, const QString& recordingFolder,
                  QObject* parent = nullptr);
    ~RunController() override;

    RunModel& model() const { return m_model; }
    RunSetup& setup() { return m_setup; }
    const RunSetup& setup() const { return m_setup; }
    RunFiles& files() { return m_files; }
    Bookmarks& bookmarks() { return m_files.bookmarks(); }
    const RunBranches& branches() const { return m_branches; }
    Breakpoints& breakpoints() { return m_breakpoints; }
    // Why it paused where the cursor is, in a sentence; empty when no breakpoint is the reason.
    QString pauseReason() const;

    // Ends what was there; the views are empty until the first run.
    void choose(const ScenarioInfo& scenario);
    void choosePreset(const QString& id); // likewise
    void chooseSide(int side);            // of the contrast pair; likewise
    void showRecording(Recording recording); // of the scenario that is set up
    // Runs a schedule of the scenario that is set up, in its text form, on real processes and rests
    // before its first step: stepping goes along it, anybody else begins a branch.
    void preload(const KnobValues& values, std::uint64_t seed, const QString& schedule);

    bool active() const; // its processes are there
    bool moving() const; // goes on by itself, on processes or along the recording
    bool inThePast() const { return !m_model.live(); }
    Choices choices() const { return choicesAt(m_model); }

    Mode mode() const { return active() ? m_mode : m_nextMode; }
    double speed() const { return m_speed; } // of free runs
    bool loops() const { return m_loop; }
    double pace() const { return m_pace; }   // steps per second; 0: as fast as it goes

    // Why this can't be done to the process; empty when it can. A zombie may be killed: that
    // nothing happens is the lesson.
    QString actRefusal(Operation act, ActorId target) const;

    // A knob as it stands at the cursor; of the next run where there is none.
    QString knobValue(const QString& name) const;
    // Whether turning it acts on this run or a branch of it, not only on the next run.
    bool knobTurnsRun(const QString& name) const;

public slots:
    void run();    // goes on, or starts a run
    void pause();
    void toggle(); // run or pause
    void stop();
    void restart(); // with the same seed
    void step();    // whoever is next
    void stepActor(forkscope::ActorId actor);
    void stepOther(int index); // as the keys 1..9 count, from 0
    void back();
    void toStart();
    void toLive();
    void replay(); // repeats the whole run on real processes, resting at its beginning
    // Returns to a branch as it was left. Its processes are repeated when it goes on.
    void showBranch(int id);
    void nextBranch(int direction); // as the tree lists them

    void setMode(forkscope::RunController::Mode mode);
    void setSpeed(double speed);
    void setPace(double stepsPerSecond);
    // Whether playing along the recording begins again at its end, or at marker B if both are set.
    void setLoop(bool loop);
    void jump(forkscope::Jump kind, int direction);
    void toBookmark(int direction);
    void turnKnob(const QString& name, const QString& value);
    // To a process; in the past of a run it begins another branch of it.
    void act(forkscope::Operation act, forkscope::ActorId target);

signals:
    void changed(); // buttons and labels should be looked at again; once a turn of the event loop
    void started(); // a run, or a branch of one, has begun
    void ended();   // its summary is there
    void failed(const QString& sentence);
    void metBreakpoint(); // see pauseReason()

private:
    RunRequest request() const;
    RunRequest repeat() const; // of the present run
    std::vector<Event> firstEvents(std::uint32_t count) const;
    void clear(); // an empty model of the scenario that is set up
    bool start(const RunRequest& request);
    bool branch(RunRequest again, std::uint32_t events);
    bool goAnotherWay();
    bool restsWithoutProcesses() const;
    void startByHand();
    void goOnWith(Mode mode);
    void end();
    void receive();
    void take(const Update& update);
    void settle();
    bool heedsBreakpoints() const; // in what arrives
    bool pauseBetween(std::uint32_t from, std::uint32_t to);
    void stayPaused();
    void forward();
    void setPlayback(bool on);
    std::pair<std::uint32_t, std::uint32_t> loopRange() const; // cursor positions
    void goTo(std::uint32_t count);
    bool hostRests() const;
    std::string strategyName() const;

    RunModel& m_model;
    RunStarter m_start;
    RunSetup m_setup;
    RunFiles m_files;
    RunBranches m_branches;
    Breakpoints m_breakpoints;
    std::optional<PauseWatch> m_watch;
    std::optional<std::uint32_t> m_pausedAt; // the cursor, until the run has come to rest
    Mode m_mode = Mode::free;     // of the present run
    Mode m_nextMode = Mode::free; // as chosen for new ones
    Mode m_strategy = Mode::random; // the last one that goes on by itself
    double m_speed = 1;
    double m_pace = 4;
    bool m_loop = false;
    bool m_goesOn = false; // when playing along the recording comes to its end

    std::unique_ptr<RunLink> m_link;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_changing;    // changed() is due
    QTimer m_frame;       // news are taken at most sixty times a second
    QElapsedTimer m_sinceFrame;
    QTimer m_playback;    // walks along the recording
    std::vector<Event> m_recorded; // what a repeated run follows
    std::function<void()> m_then;  // once the repeated part is over
    bool m_preloading = false;     // the cursor is to stay at the beginning
};

} // namespace forkscope
