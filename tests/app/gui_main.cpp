// Runs GoogleTest inside one QApplication. Link it instead of gtest_main.

#include "app/support/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (testing::GTEST_FLAG(list_tests)) return RUN_ALL_TESTS(); // needs no platform
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings; // tests run side by side and must not share them
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication application(argc, argv);
    application.setQuitOnLastWindowClosed(false);
    forkscope::Theme::current().install();
    return RUN_ALL_TESTS();
}
