#include "app/panels/code_view.h"
#include "app/panels/event_filter.h"
#include "app/panels/events_panel.h"
#include "app/panels/output_panel.h"
#include "app/panels/source_panel.h"
#include "app/panels/why_panel.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

namespace forkscope {

namespace {

class PanelsTest : public testing::Test
{
protected:
    PanelsTest()
    {
        RunFacts facts;
        facts.controlled = true;
        m_model.clear(facts);
    }

    void take(bool lock = true) { m_model.take(sampleTicketRun(20, 5, lock, 7)); }

    template <class Panel>
    void show(Panel& panel)
    {
        panel.resize(424, 422);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    }

    static QString cell(WindowedTable& table, int row, int column)
    {
        QTableView& view = table.view();
        return view.model()->index(row - table.firstRow(), column).data().toString();
    }

    static void clickRow(WindowedTable& table, int row)
    {
        QTableView& view = table.view();
        const QRect rect = view.visualRect(view.model()->index(row - table.firstRow(), 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, rect.center());
    }

    // The first step after which somebody waits for the lock.
    std::uint32_t stepOfFirstWait() const
    {
        const History& history = m_model.history();
        for (std::uint32_t step = 1; step <= history.steps(); ++step)
            for (const ProcessInfo& process : history.worldAt(history.eventsUpTo(step)).processes)
                if (process.state == ProcessState::waiting &&
                    process.operation == Operation::acquire)
                    return step;
        return 0;
    }

    ActorId waiter() const
    {
        for (const ProcessInfo& process : m_model.world().processes)
            if (process.state == ProcessState::waiting && process.operation == Operation::acquire)
                return process.actor;
        return kNobody;
    }

    RunModel m_model;
};

} // namespace

TEST(EventFilter, StepsOnlyLeavesOutWhatBelongsToTheStepBefore)
{
    const History history(true);
    const EventFilter sut(history, "", {.stepsOnly = true});
    EXPECT_TRUE(sut.matches({.operation = Operation::acquire, .flags = kChange}));
    EXPECT_FALSE(sut.matches({.operation = Operation::acquire, .flags = kChange | kTransparent}));
    EXPECT_FALSE(sut.matches({.operation = Operation::acquire, .phase = Phase::announced}));
}

TEST_F(PanelsTest, OutputShowsTheNewestLine)
{
    OutputPanel sut(m_model);
    show(sut);
    take();
    const int last = int(m_model.history().lines().size()) - 1;
    EXPECT_EQ(cell(sut.table(), last, OutputRows::textColumn), "5 of 5 tickets sold");
    EXPECT_EQ(cell(sut.table(), last, OutputRows::whoColumn), "main");
}

TEST_F(PanelsTest, OutputHasARowForTheCursorInThePast)
{
    take();
    OutputPanel sut(m_model);
    show(sut);
    m_model.setCursor(m_model.history().lines()[7].event + 1);
    EXPECT_EQ(cell(sut.table(), 8, 0), QStringLiteral("cursor: step %1").arg(m_model.step()));
    EXPECT_TRUE(cell(sut.table(), 9, OutputRows::whoColumn).startsWith("client-"));
    m_model.goLive();
    const int last = int(m_model.history().lines().size()) - 1;
    EXPECT_EQ(sut.table().firstRow() + sut.table().rowsInSight() - 1, last);
}

TEST_F(PanelsTest, AClickOnALineGoesThere)
{
    take();
    OutputPanel sut(m_model);
    show(sut);
    m_model.setStep(1);
    clickRow(sut.table(), 4); // below the cursor's row
    EXPECT_EQ(m_model.cursor(), m_model.history().lines()[3].event + 1);
    EXPECT_EQ(m_model.selected(), m_model.history().lines()[3].actor);
}

TEST_F(PanelsTest, ArrowKeysWalkFromLineToLine)
{
    take();
    OutputPanel sut(m_model);
    show(sut);
    m_model.setCursor(m_model.history().lines()[5].event + 1);
    QTest::keyClick(&sut.table().view(), Qt::Key_Down);
    EXPECT_EQ(m_model.cursor(), m_model.history().lines()[6].event + 1);
    QTest::keyClick(&sut.table().view(), Qt::Key_Up);
    EXPECT_EQ(m_model.cursor(), m_model.history().lines()[5].event + 1);
}

TEST_F(PanelsTest, ATableHoldsOnlyTheRowsInSight)
{
    take();
    EventsPanel sut(m_model);
    show(sut);
    EXPECT_GT(m_model.history().size(), 300u);
    EXPECT_LT(sut.table().view().model()->rowCount(), 30);
}

TEST_F(PanelsTest, AClickOnAnEventGoesThere)
{
    take();
    EventsPanel sut(m_model);
    show(sut);
    m_model.setCursor(100);
    clickRow(sut.table(), 103);
    EXPECT_EQ(m_model.cursor(), 104u);
}

TEST_F(PanelsTest, TheFilterFindsNamesOperationsAndSteps)
{
    take();
    EventsPanel sut(m_model);
    show(sut);
    m_model.setCursor(0);
    sut.filterLine().setText("client-3 read");
    ASSERT_GT(sut.table().rowsInSight(), 0);
    EXPECT_EQ(cell(sut.table(), 0, EventRows::whoColumn), "client-3");
    EXPECT_TRUE(cell(sut.table(), 0, EventRows::whatColumn).contains("read-file"));
    sut.filterLine().setText("12");
    for (int row = 0; row < sut.table().rowsInSight(); ++row)
        EXPECT_EQ(cell(sut.table(), row, EventRows::stepColumn), "12");
    sut.filterLine().setText("nothing like this");
    EXPECT_EQ(sut.table().rowsInSight(), 0);
}

TEST_F(PanelsTest, AFilterTakesNewEventsOnly)
{
    EventRows sut(m_model);
    sut.setFilter("acquire", {.stepsOnly = true});
    const Update update = sampleTicketRun(20, 5, true, 7);
    std::size_t taken = 0;
    for (const std::size_t end : {update.events.size() / 2, update.events.size()}) {
        Update part;
        if (taken == 0) part.texts = update.texts;
        part.events.assign(update.events.begin() + std::ptrdiff_t(taken),
                           update.events.begin() + std::ptrdiff_t(end));
        taken = end;
        m_model.take(part);
        sut.takeNew();
    }
    EXPECT_EQ(sut.rows(), 20) << "every client takes the lock once";
}

TEST_F(PanelsTest, WhyExplainsTheSelectedWaiter)
{
    take();
    m_model.setStep(stepOfFirstWait());
    m_model.select(waiter());
    const WhyText sut = whyText(m_model);
    EXPECT_TRUE(sut.title.startsWith("Why does client-"));
    EXPECT_GE(sut.sentences.size(), 2);
    ASSERT_GE(sut.chain.size(), 2u);
    EXPECT_EQ(sut.chain[0].actor, waiter());
    EXPECT_TRUE(sut.waiters.empty());
}

TEST_F(PanelsTest, WhyOffersThoseWhoWaitWhenNobodyIsSelected)
{
    take();
    m_model.setStep(stepOfFirstWait());
    WhyPanel sut(m_model);
    show(sut);
    ASSERT_EQ(sut.shown().waiters.size(), 2u) << "main in join, and a client at the door";
    EXPECT_EQ(sut.shown().waiters[0].name, "main");
    m_model.select(waiter());
    EXPECT_FALSE(sut.shown().sentences.isEmpty());
}

TEST_F(PanelsTest, SourceShowsTheTwinFirstWithEveryProcessAtItsLine)
{
    take();
    SourcePanel sut(m_model);
    QStringList program, twin;
    for (int line = 1; line <= 42; ++line)
        program << QStringLiteral("  call(%1);").arg(line);
    for (int line = 1; line <= 20; ++line)
        twin << QStringLiteral("    call(%1)").arg(line);
    sut.setSource(program.join('\n'), twin.join('\n'), {{12, 4}, {16, 7}, {40, 19}});
    show(sut);
    EXPECT_EQ(sut.tab(), SourcePanel::pythonTab);
    EXPECT_TRUE(sut.twin().isVisible());
    EXPECT_FALSE(sut.program().isVisible());
    m_model.setStep(24);
    ASSERT_FALSE(sut.twin().chips().empty());
    EXPECT_EQ(sut.twin().chips()[0].line, 4);
    EXPECT_TRUE(sut.twin().chips()[0].text.endsWith(" clients"));
    sut.setTab(SourcePanel::bothTab);
    EXPECT_TRUE(sut.program().isVisible());
    EXPECT_EQ(sut.program().chips()[0].line, 12);
}

TEST_F(PanelsTest, TheSelectedProcessesLineIsHighlighted)
{
    take();
    SourcePanel sut(m_model);
    sut.setSource(QStringLiteral("x\n").repeated(42), QStringLiteral("y\n").repeated(42),
                  {{12, 3}, {38, 9}});
    show(sut);
    m_model.setStep(24);
    m_model.select(2);
    EXPECT_EQ(sut.program().focusedLine(), m_model.world().process(2)->line);
    m_model.select(kNobody);
    EXPECT_EQ(sut.program().focusedLine(),
              m_model.world().process(m_model.world().lastActor)->line);
}

TEST_F(PanelsTest, AClickOnAPlateSelectsItsProcess)
{
    take();
    SourcePanel sut(m_model);
    sut.setSource(QStringLiteral("x\n").repeated(42), QStringLiteral("y\n").repeated(42), {});
    sut.setTab(SourcePanel::cppTab);
    show(sut);
    m_model.setStep(24);
    for (std::size_t i = 0; i < sut.program().chips().size(); ++i) {
        const QRect rect = sut.program().chipRect(i);
        if (rect.isEmpty()) continue;
        QTest::mouseClick(sut.program().viewport(), Qt::LeftButton, {}, rect.center());
        EXPECT_EQ(m_model.selected(), sut.program().chips()[i].actors.front());
        return;
    }
    FAIL() << "no plate in sight";
}

} // namespace forkscope
