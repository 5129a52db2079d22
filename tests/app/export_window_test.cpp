#include "app/main_window.h"
#include "app/support/translation.h"
#include "app/window/banner.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace forkscope {
namespace {

class ExportFromTheWindow : public testing::Test
{
protected:
    ExportFromTheWindow()
    {
        QSettings().clear();
        QSettings().setValue("toured", true);
        sut = std::make_unique<MainWindow>(sampleCatalogue(), pretendedRuns(log), folder.path());
        sut->setLanguage(Language::english);
        sut->resize(1280, 720);
        sut->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(sut.get()));
        answers.setInterval(10);
        QObject::connect(&answers, &QTimer::timeout, &answers, [this] { answer(); });
    }

    ~ExportFromTheWindow() override
    {
        sut.reset();
        setInterfaceLanguage(Language::english);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void runIt()
    {
        sut->openScenario("ticket-grab");
        QTest::keyClick(sut.get(), Qt::Key_Space);
        EXPECT_TRUE(waitFor([&] { return sut->model().summary().has_value(); }));
    }

    // Presses a key that opens dialogs and answers them: a view by its name, a file by `filter`.
    void ask(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        asked.clear();
        sut->activateWindow(); // a dialog had it before
        EXPECT_TRUE(QTest::qWaitForWindowActive(sut.get()));
        answers.start();
        QTest::keyClick(sut.get(), key, modifiers);
        answers.stop();
    }

    // As a click into the list does it.
    static void choose(QComboBox& combo, const QString& text)
    {
        combo.setCurrentIndex(combo.findText(text));
        emit combo.activated(combo.currentIndex());
        emit combo.textActivated(text);
    }

    void answer()
    {
        QWidget* dialog = QApplication::activeModalWidget();
        if (!dialog || asked.contains(dialog->metaObject()->className())) return;
        asked << dialog->metaObject()->className();
        if (auto* choice = qobject_cast<QInputDialog*>(dialog)) {
            views = choice->comboBoxItems();
            choice->setTextValue(view);
            return choice->accept();
        }
        if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            choose(*files->findChild<QComboBox*>("fileTypeCombo"), filter);
            files->findChild<QLineEdit*>("fileNameEdit")->setText(path);
            return static_cast<QDialog*>(files)->accept();
        }
        static_cast<QDialog*>(dialog)->reject();
    }

    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 5000);
    }

    QByteArray written(const QString& name)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(waitFor([&] { return file.exists(); })) << name.toStdString();
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    std::unique_ptr<MainWindow> sut;
    QTimer answers;
    QStringList asked;
    QStringList views;
    QString view;
    QString filter;
    QString path = folder.filePath("out");
};

TEST_F(ExportFromTheWindow, TheChosenFilterGivesTheFormatAndTheEnding)
{
    runIt();
    filter = "Events as a table (*.csv)";
    ask(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(written("out.csv").startsWith("number,t,step,actor,role"));
    filter = "Trace for Perfetto (*.json)";
    ask(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(written("out.json").contains("\"traceEvents\""));
    filter = "Timeline of the whole run (*.svg)";
    ask(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(written("out.svg").contains(">client-1"));
    filter = "Events as lines of JSON (*.jsonl)";
    ask(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(written("out.jsonl").startsWith("{\"number\":0"));
}

TEST_F(ExportFromTheWindow, WithoutARunThereIsNothingToExport)
{
    ask(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_FALSE(sut->banner().isHidden());
}

TEST_F(ExportFromTheWindow, APictureIsOfTheViewThatIsChosen)
{
    runIt();
    view = "Timeline";
    filter = "Drawing (*.svg)";
    ask(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QSet<QString>(views.begin(), views.end()),
              QSet<QString>({"Stage", "Timeline", "Chart", "The whole page"}));
    EXPECT_TRUE(written("out.svg").contains("Who runs?"));
    view = "The whole page";
    filter = "Page (*.pdf)";
    ask(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(written("out.pdf").startsWith("%PDF"));
}

TEST_F(ExportFromTheWindow, TheGalleryIsAPageAsWell)
{
    view = "The whole page";
    filter = "Picture (*.png)";
    ask(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(views, QStringList{"The whole page"});
    EXPECT_EQ(QImage::fromData(written("out.png")).width(), sut->centralWidget()->width() * 2);
}

TEST_F(ExportFromTheWindow, PrintingAsksForTheViewAndThePrinter)
{
    runIt();
    view = "Stage";
    ask(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(asked, (QStringList{"QInputDialog", "QPrintDialog"}));
}

} // namespace
} // namespace forkscope
