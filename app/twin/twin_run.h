#pragma once

// Two runs side by side: the first as it is known, the second with another setting, on real
// processes, in the order of the first as far as it can be followed. One place moves through both.

#include "app/models/run_link.h"
#include "app/models/run_model.h"
#include "app/twin/twin_order.h"
#include "app/twin/twin_setting.h"

#include <QSocketNotifier>

#include <memory>

namespace forkscope {

class TwinRun : public QObject
{
    Q_OBJECT

public:
    explicit TwinRun(RunStarter start, QObject* parent = nullptr);
    ~TwinRun() override;

    // Copies what `present` shows and starts the second run. Failures are signalled.
    void begin(const RunModel& present, const KnobValues& second);
    // The same first run against another setting.
    void beginAgain(const KnobValues& second);
    void end(); // the processes of the second run go; what is known stays

    RunModel& first() { return m_first; }
    RunModel& second() { return m_second; }
    const KnobValues& setting() const { return m_setting; } // of the second

    bool following() const { return m_link != nullptr; } // the second still goes on
    const std::optional<Parting>& parting() const { return m_parting; }

    // Places at which both have done as much as the other, from 0.
    std::uint32_t places() const { return std::uint32_t(m_places.size()) - 1; }
    std::uint32_t place() const { return m_place; }
    std::uint32_t partingPlace() const; // the last one in common

public slots:
    void goTo(std::uint32_t place);
    void forward();
    void back();
    void toStart();
    void toEnd();
    void toParting(); // the end where they do not part

signals:
    void changed();
    void settled(); // the second has come to its end
    void failed(const QString& sentence);

private:
    struct Place
    {
        std::uint32_t first = 0; // steps
        std::uint32_t second = 0;
    };

    void receive();
    void decide();
    void perform(const TwinMove& move);
    void letGo();
    void notePlace();
    void finish();
    void fillPlaces();
    void followCursor(bool first);
    void followRange(bool first);

    RunStarter m_start;
    RunModel m_first;
    RunModel m_second;
    KnobValues m_setting;
    std::unique_ptr<RunLink> m_link;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<TwinOrder> m_order;
    std::optional<Parting> m_parting;
    std::vector<Place> m_places;
    std::uint32_t m_place = 0;
    std::uint32_t m_awaited = 0; // events of the second run that must be there before the next step
    std::uint32_t m_awaitedSteps = 0; // likewise
    bool m_moving = false;
};

} // namespace forkscope
