#include "app/panels/code_view.h"
#include "app/panels/events_panel.h"
#include "app/panels/fact_row.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/pause_menu.h"
#include "app/panels/source_panel.h"
#include "app/support/button.h"
#include "app/support/translation.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace forkscope {
namespace {

class InspectorTest : public testing::Test
{
protected:
    ~InspectorTest() override { setInterfaceLanguage(Language::english); }

    void take(const Update& update)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        model.take(update);
    }

    template <class Panel>
    void show(Panel& panel)
    {
        panel.resize(424, 560);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    }

    ObjectId firstOf(ObjectKind kind) const
    {
        for (const ObjectInfo& object : model.history().latest().objects)
            if (object.kind == kind && object.owner == 0) return object.id;
        return 0;
    }

    // "name: text", one fact a line.
    static QStringList lines(const InspectorFacts& facts)
    {
        QStringList lines;
        for (const InspectorFact& fact : facts)
            lines << (fact.name.isEmpty() ? fact.text() : fact.name + ": " + fact.text());
        return lines;
    }

    static std::optional<KernelRow> noKernel(int) { return {}; }

    // The first row with a link to something of this kind, and which link that is.
    static std::pair<FactRow*, std::size_t> link(InspectorPanel& panel, FactLink::Kind kind)
    {
        for (std::size_t row = 0; row < panel.shown().size(); ++row) {
            std::size_t number = 0;
            for (const FactPiece& piece : panel.shown()[row].pieces) {
                if (piece.link.kind == kind) return {panel.row(row), number};
                number += piece.link.kind != FactLink::Kind::none;
            }
        }
        return {nullptr, 0};
    }

    RunModel model;
};

TEST_F(InspectorTest, AZombieSaysWhatTheKernelKeepsWhatIsGoneAndWhoHasToCollectIt)
{
    take(zombieRun().update());
    const QStringList sut = lines(factsOfProcess(model, 1, {}));
    const auto keeps = sut.indexOf("What the kernel still keeps");
    const auto gone = sut.indexOf("What is gone");
    ASSERT_GE(keeps, 0);
    ASSERT_GT(gone, keeps);
    EXPECT_TRUE(sut.mid(keeps, gone - keeps).contains("its exit status: 0"));
    EXPECT_TRUE(sut.mid(gone).join('\n').contains("memory"));
    EXPECT_TRUE(sut.join('\n').contains("collector: main,"));
}

TEST_F(InspectorTest, AnOrphanNamesBothItsParents)
{
    take(zombieRun().update());
    model.setCursor(model.history().size() - 4);
    const QString sut = lines(factsOfProcess(model, 3, {})).join('\n');
    EXPECT_TRUE(sut.contains("parent: pid 1 now; it was child-2 (pid 5)")) << sut.toStdString();
}

TEST_F(InspectorTest, ALockNamesItsHolderItsWaitersAndItsLastChanges)
{
    take(sampleTicketRun(20, 5, true, 7));
    model.setStep(60);
    ObjectChanges changes;
    changes.extend(model.history());
    const QStringList sut = lines(factsOfObject(model, firstOf(ObjectKind::lock), changes));
    EXPECT_TRUE(sut.contains("state: held by client-19 since step 56"))
        << sut.join('\n').toStdString();
    EXPECT_TRUE(sut.contains("waiting: client-18"));
    EXPECT_TRUE(sut.contains("step 56: client-19 takes lock db"));
    EXPECT_FALSE(sut.join('\n').contains("step 62")) << "that is the future";
}

TEST_F(InspectorTest, AQueueListsWhatIsInItsPipeAndInEachBuffer)
{
    take(queueRun().update());
    ObjectChanges changes;
    changes.extend(model.history());
    const QStringList sut = lines(factsOfObject(model, firstOf(ObjectKind::queue), changes));
    EXPECT_TRUE(sut.contains("in the pipe: 4, 5")) << sut.join('\n').toStdString();
    EXPECT_TRUE(sut.contains("buffer of writer-2: 6"));
}

TEST_F(InspectorTest, ALinkLeadsFromTheListToTheObjectAndOnToItsHolder)
{
    take(sampleTicketRun(20, 5, true, 7));
    model.setStep(60);
    InspectorPanel sut(model, noKernel);
    show(sut);
    EXPECT_EQ(sut.page(), InspectorPanel::Page::everything);
    model.selectObject(firstOf(ObjectKind::lock));
    ASSERT_EQ(sut.page(), InspectorPanel::Page::object);
    const auto [row, number] = link(sut, FactLink::Kind::process);
    ASSERT_TRUE(row);
    QTest::mouseClick(row, Qt::LeftButton, {}, row->linkRect(number).center());
    EXPECT_EQ(sut.page(), InspectorPanel::Page::process);
    EXPECT_EQ(processName(model, model.selected()), "client-19");
}

TEST_F(InspectorTest, EnterFollowsALinkOfTheListOfEverything)
{
    take(sampleTicketRun(20, 5, true, 7));
    InspectorPanel sut(model, noKernel);
    show(sut);
    const auto [row, number] = link(sut, FactLink::Kind::object);
    ASSERT_TRUE(row);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return);
    EXPECT_NE(model.selectedObject(), 0);
    EXPECT_EQ(sut.page(), InspectorPanel::Page::object);
}

TEST_F(InspectorTest, ButtonsWalkFromChangeToChange)
{
    take(sampleTicketRun(20, 5, true, 7));
    model.setStep(60);
    InspectorPanel sut(model, noKernel);
    show(sut);
    model.selectObject(firstOf(ObjectKind::lock));
    const auto operation = [this] { return model.history().event(model.cursor() - 1).operation; };
    sut.nextChange().click();
    EXPECT_EQ(operation(), Operation::release);
    sut.nextChange().click();
    EXPECT_EQ(operation(), Operation::acquire);
    const std::uint32_t there = model.cursor();
    sut.previousChange().click();
    EXPECT_EQ(operation(), Operation::release);
    EXPECT_LT(model.cursor(), there);
}

TEST_F(InspectorTest, TheKernelIsAskedOfALivingProcessOnlyWhileItIsWatched)
{
    take(sampleTicketRun(3, 5, true, 7));
    RunStatus status;
    status.state = RunStatus::State::paused;
    Update half = sampleTicketRun(3, 5, true, 7);
    half.events.resize(half.events.size() / 2);
    take(half);
    model.setStatus(status);
    int asked = 0;
    InspectorPanel sut(model, [&asked](int pid) -> std::optional<KernelRow> {
        ++asked;
        KernelRow row;
        row.pid = pid;
        row.stat = "S";
        row.wchan = "futex_wait";
        row.resident = 300 * 1024;
        return row;
    });
    model.select(1);
    EXPECT_EQ(asked, 0);
    show(sut);
    EXPECT_GE(asked, 1);
    EXPECT_TRUE(lines(sut.shown()).contains("memory: 300 KiB, parts of it shared"))
        << lines(sut.shown()).join('\n').toStdString();
    model.setCursor(model.history().size() - 1);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return lines(sut.shown()).contains("What the kernel said"); }, 2000));
    const int before = asked;
    QTest::qWait(600);
    EXPECT_EQ(asked, before) << "what is past can't be asked";
}

TEST_F(InspectorTest, AClickInTheMarginSetsABreakpointInBothTexts)
{
    QSettings().clear();
    take(sampleTicketRun(20, 5, true, 7));
    SourcePanel sut(model);
    sut.setSource(QStringLiteral("call();\n").repeated(42), QStringLiteral("call()\n").repeated(20),
                  {{12, 4}, {16, 7}});
    Breakpoints breakpoints;
    breakpoints.choose("test");
    sut.setBreakpoints(breakpoints);
    show(sut);
    const QRect margin = sut.twin().marginRect(4);
    QWidget* numbers = sut.twin().childAt(margin.center());
    ASSERT_TRUE(numbers);
    QTest::mouseClick(numbers, Qt::LeftButton, {}, numbers->mapFrom(&sut.twin(), margin.center()));
    EXPECT_TRUE(breakpoints.lines().contains(12));
    EXPECT_EQ(sut.twin().breakMarks(), (std::vector<BreakMark>{{4, true}}));
    EXPECT_EQ(sut.program().breakMarks(), (std::vector<BreakMark>{{12, true}}));
}

TEST_F(InspectorTest, TheListSwitchesEachPauseOnAndOff)
{
    QSettings().clear();
    Breakpoints breakpoints;
    breakpoints.choose("test");
    breakpoints.toggleLine(5);
    PauseMenu sut(breakpoints);
    sut.open({0, 0}, {"a", "b", "c", "d", "lock.acquire();"});
    sut.box(PauseCause::orphan)->click();
    EXPECT_TRUE(breakpoints.on(PauseCause::orphan));
    ASSERT_TRUE(sut.lineBox(5));
    EXPECT_EQ(sut.lineBox(5)->text(), "line 5: lock.acquire();");
    sut.lineBox(5)->click();
    EXPECT_FALSE(breakpoints.lines().at(5).on);
}

TEST_F(InspectorTest, EventsCanBeNarrowedToAProcessAnObjectAndAKind)
{
    take(sampleTicketRun(20, 5, true, 7));
    EventRows sut(model);
    EventChoice choice;
    choice.object = firstOf(ObjectKind::lock);
    choice.kind = EventKind::changes;
    sut.setFilter({}, choice);
    EXPECT_EQ(sut.rows(), 40) << "taken and let go by twenty";
    choice.actor = 4;
    sut.setFilter({}, choice);
    ASSERT_EQ(sut.rows(), 2);
    EXPECT_EQ(model.history().event(sut.eventOf(0)).operation, Operation::acquire);
}

TEST_F(InspectorTest, AMillionEventsAreFilteredOnceAndNeverAgain)
{
    const Update sample = sampleTicketRun(200, 100, true, 7);
    take(sample);
    EventRows sut(model);
    EventChoice steps;
    steps.stepsOnly = true;
    Update part;
    QElapsedTimer clock;
    clock.start();
    sut.setFilter("client-3 read", steps);
    qint64 first = 0, last = 0;
    constexpr int kEvents = 1'000'000;
    part.events.assign(sample.events.begin() + std::ptrdiff_t(sample.events.size() / 2),
                       sample.events.end() - 2);
    while (model.history().size() < kEvents) {
        model.take(part);
        clock.restart();
        sut.takeNew();
        last = clock.nsecsElapsed();
        if (first == 0) first = last;
    }
    clock.restart();
    sut.setFilter("client-3 read", steps);
    RecordProperty("filter of a million events, ms", int(clock.elapsed()));
    RecordProperty("new events at first, us", int(first / 1000));
    RecordProperty("new events at last, us", int(last / 1000));
    std::printf(
        "1 M events: filtered anew in %lld ms; %zu new ones in %lld us, in the end %lld us\n",
        clock.elapsed(), part.events.size(), first / 1000, last / 1000);
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_LT(last, 20 * first + 2'000'000) << "what was seen costs nothing more";
}

TEST_F(InspectorTest, EveryPageIsSaidInChineseToo)
{
    take(zombieRun().update());
    setInterfaceLanguage(Language::chinese);
    model.setLanguage(Language::chinese);
    const QStringList sut = lines(factsOfProcess(model, 1, {}));
    static const QRegularExpression english(QStringLiteral("\\b(the|kernel|parent|its|what)\\b"));
    for (const QString& line : sut)
        EXPECT_FALSE(line.contains(english)) << line.toStdString();
}

} // namespace
} // namespace forkscope
