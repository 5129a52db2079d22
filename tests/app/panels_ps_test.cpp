// The ps pane: what the kernel says now, and what was recorded of it.

#include "app/panels/ps_panel.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <map>
#include <unistd.h>

namespace forkscope {
namespace {

constexpr int kFirstOsPid = 41'203; // main's in pretended runs

class PsTest : public testing::Test
{
protected:
    PsTest()
    {
        RunFacts facts;
        facts.controlled = true;
        m_model.clear(facts);
    }

    void rest(RunStatus::State state = RunStatus::State::paused)
    {
        RunStatus status;
        status.state = state;
        m_model.setStatus(status);
    }

    // A kernel that knows these; others are unknown to it.
    KernelReader kernel()
    {
        return [this](int pid) -> std::optional<KernelRow> {
            ++m_asked;
            const auto found = m_kernel.find(pid);
            return found == m_kernel.end() ? std::nullopt : std::optional(found->second);
        };
    }

    void know(int actor, const char* stat, int parent, const char* command)
    {
        const int pid = kFirstOsPid + actor;
        m_kernel[pid] = {pid, parent, 41'200, stat, "do_wait", command, 2'500'000};
    }

    static QString cell(const PsRows& rows, int row, int column)
    {
        return rows.data(row, column, Qt::DisplayRole).toString();
    }

    RunModel m_model;
    std::map<int, KernelRow> m_kernel;
    int m_asked = 0;
};

TEST_F(PsTest, InThePastTheRowsAreThoseThatWereRecorded)
{
    m_model.take(sampleTicketRun(20, 5, true, 7));
    m_model.setStep(30);
    PsPanel sut(m_model, kernel());
    sut.show();
    EXPECT_EQ(sut.caption(), "recorded at step 30");
    EXPECT_EQ(m_asked, 0);
    EXPECT_TRUE(
        sut.command().startsWith("ps -o pid,ppid,stat,wchan:18,comm -p 41203,41204,"));
}

TEST_F(PsTest, NobodyIsListedWhoWasReaped)
{
    m_model.take(sampleTicketRun(20, 5, true, 7));
    PsRows sut(m_model, kernel());
    sut.read();
    EXPECT_EQ(sut.rows(), 0);
    m_model.setStep(30);
    sut.read();
    EXPECT_EQ(cell(sut, 0, PsRows::commColumn), "main");
    EXPECT_EQ(cell(sut, 1, PsRows::ppidColumn), cell(sut, 0, PsRows::pidColumn));
}

TEST_F(PsTest, NowTheKernelIsAsked)
{
    m_model.take(zombieRun().update());
    rest();
    know(0, "S", 41'202, "main");
    know(1, "Z", kFirstOsPid, "child-1");
    PsRows sut(m_model, kernel());
    sut.read();
    ASSERT_EQ(sut.rows(), 2) << "whom the kernel does not know is not listed";
    EXPECT_EQ(cell(sut, 1, PsRows::statColumn), "Z");
    EXPECT_EQ(cell(sut, 1, PsRows::commColumn), "child-1 <defunct>");
    EXPECT_EQ(cell(sut, 1, PsRows::wchanColumn), "do_wait");
    EXPECT_EQ(cell(sut, 1, PsRows::cpuColumn), "2.5 ms");
    EXPECT_EQ(sut.command(), "ps -o pid,ppid,stat,wchan:18,comm -s 41200");
}

TEST_F(PsTest, TheRunsPidsAndThisMachinesAreTwoViewsOfOneTable)
{
    m_model.take(zombieRun().update());
    rest();
    know(0, "S", 41'202, "main");
    know(1, "Z", kFirstOsPid, "child-1");
    PsRows sut(m_model, kernel());
    sut.read();
    EXPECT_EQ(cell(sut, 0, PsRows::pidColumn), "3");
    EXPECT_EQ(cell(sut, 0, PsRows::ppidColumn), "2");
    EXPECT_EQ(cell(sut, 1, PsRows::ppidColumn), "3");
    sut.setOutside(true);
    EXPECT_EQ(cell(sut, 0, PsRows::pidColumn), "41203");
    EXPECT_EQ(cell(sut, 0, PsRows::ppidColumn), "41202");
    EXPECT_EQ(cell(sut, 1, PsRows::ppidColumn), "41203");
}

TEST_F(PsTest, ARunThatIsOverIsNotAskedFor)
{
    m_model.take(zombieRun().update());
    rest(RunStatus::State::ended);
    know(0, "S", 41'202, "main");
    PsPanel sut(m_model, kernel());
    sut.show();
    EXPECT_EQ(m_asked, 0);
}

TEST_F(PsTest, AHelperIsNoProcess)
{
    m_model.take(queueRun().update());
    PsRows sut(m_model, kernel());
    sut.read();
    EXPECT_EQ(sut.rows(), 4);
    EXPECT_EQ(sut.rowOf(4), sut.rowOf(1)); // a feeder stands for its process
}

TEST_F(PsTest, ExitCodesAndMarksAreSaidInWords)
{
    const MadeRun run = zombieRun();
    m_model.take(run.update());
    PsRows sut(m_model, kernel());
    sut.read();
    EXPECT_TRUE(sut.about(1).contains("exit code 0"));
    EXPECT_TRUE(sut.about(3).contains("-9: ended by SIGKILL"));
    EXPECT_TRUE(sut.about(3).contains("its parent was pid 5, now it is pid 1"));
    EXPECT_TRUE(sut.about(3).contains("reaped"));
    EXPECT_TRUE(sut.about(4).contains("daemon"));
    EXPECT_EQ(sut.about(77), QString());
}

TEST_F(PsTest, TheCommandCanBeCopied)
{
    m_model.take(zombieRun().update());
    PsPanel sut(m_model, kernel());
    sut.show();
    for (QAbstractButton* button : sut.findChildren<QAbstractButton*>()) button->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), sut.command());
}

TEST_F(PsTest, AClickSelectsAndTheRightButtonAsksWhatCanBeDone)
{
    m_model.take(zombieRun().update());
    PsPanel sut(m_model, kernel());
    sut.resize(424, 422);
    sut.show();
    QTableView& view = sut.table().view();
    const QPoint second = view.visualRect(view.model()->index(1, 0)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, second);
    EXPECT_EQ(m_model.selected(), 1);
    EXPECT_FALSE(sut.details().isEmpty());
    const QSignalSpy asked(&sut, &PsPanel::actsRequested);
    const QPoint third = view.visualRect(view.model()->index(2, 0)).center();
    const QPoint global = view.viewport()->mapToGlobal(third);
    QContextMenuEvent event(QContextMenuEvent::Mouse, sut.mapFromGlobal(global), global);
    QCoreApplication::sendEvent(&sut, &event);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<ActorId>(), 2);
}

TEST(KernelRow, IsWhatPsWouldPrint)
{
    const auto row = kernelRowFrom("41204 (a (b) c) S 41203 41200 41200 34816 41200 4194368 "
                                   "1 0 0 0 3 2 0 0 20 0 2 0 100 1000 10");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->pid, 41204);
    EXPECT_EQ(row->parent, 41203);
    EXPECT_EQ(row->session, 41200);
    EXPECT_EQ(row->command, "a (b) c");
    EXPECT_EQ(row->stat, "Sl+");
    EXPECT_EQ(row->cpu, 5 * 1'000'000'000LL / ::sysconf(_SC_CLK_TCK));
}

TEST(KernelRow, OfAnythingElseIsNone)
{
    for (const char* text : {"", "12", "12 (x", "12 (x) S 1 2", ") ("})
        EXPECT_FALSE(kernelRowFrom(text)) << text;
}

TEST(KernelRow, OfThisProcessIsTrue)
{
    const auto row = readKernelRow(int(::getpid()));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->parent, int(::getppid()));
    EXPECT_EQ(row->stat[0], 'R');
    EXPECT_GT(row->cpu, 0);
}

} // namespace
} // namespace forkscope
