#pragma once

// The whole window over pretended runs, in English and light, with settings of its own.

#include "app/main_window.h"
#include "app/support/theme.h"
#include "app/support/translation.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace forkscope {

class WindowFixture : public testing::Test
{
protected:
    WindowFixture()
    {
        QSettings().clear();
        Theme::current().setScheme(Theme::Scheme::light);
        sut = std::make_unique<MainWindow>(sampleCatalogue(), pretendedRuns(log), folder.path());
        sut->setLanguage(Language::english);
        sut->resize(1920, 1080);
        sut->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(sut.get()));
    }

    ~WindowFixture() override
    {
        sut.reset();
        setInterfaceLanguage(Language::english);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    RunController& controller() { return sut->controller(); }
    RunModel& model() { return sut->model(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(sut.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void click(const char* name)
    {
        auto* button = sut->findChild<QWidget*>(name);
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(waitFor([&] { return button->isEnabled(); })) << name;
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 4000);
    }
    bool waitForEnd()
    {
        return waitFor([this] { return model().summary().has_value(); });
    }
    void openAndRun()
    {
        sut->openScenario("ticket-grab");
        press(Qt::Key_Space);
        EXPECT_TRUE(waitForEnd());
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    std::unique_ptr<MainWindow> sut;
};

} // namespace forkscope
