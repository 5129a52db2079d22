#include "app/export/export_job.h"
#include "app/export/run_copy.h"
#include "app/export/timeline_svg.h"
#include "app/export/view_picture.h"
#include "app/export/view_print.h"
#include "app/stage/stage_view.h"
#include "app/support/theme.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace forkscope {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList textsOf(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    QStringList texts;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return texts;
}

qsizetype pagesOf(const QByteArray& pdf)
{
    const QRegularExpression page("/Type\\s*/Page\\b(?!s)");
    qsizetype count = 0;
    for (auto match = page.globalMatch(QString::fromLatin1(pdf)); match.hasNext(); match.next())
        ++count;
    return count;
}

class ExportedViews : public testing::Test
{
protected:
    ExportedViews()
    {
        Theme::current().set(Theme::Scheme::light, Theme::Contrast::normal);
        RunFacts facts;
        facts.scenario = "ticket-grab";
        facts.controlled = true;
        model.clear(facts);
        model.take(sampleTicketRun(5, 3, true, 7));
        model.setRange({0, model.axisLength()});
        for (QWidget* view : {static_cast<QWidget*>(&stage), static_cast<QWidget*>(&timeline),
                              static_cast<QWidget*>(&chart)})
            page.addWidget(view);
        page.resize(1200, 900);
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
    }

    ~ExportedViews() override
    {
        Theme::current().set(Theme::Scheme::light, Theme::Contrast::normal);
        for (QWidget* view : {static_cast<QWidget*>(&stage), static_cast<QWidget*>(&timeline),
                              static_cast<QWidget*>(&chart)})
            view->setParent(nullptr);
    }

    QString path(const QString& name) const { return folder.filePath(name); }

    QByteArray kept(QWidget& view, const QString& name)
    {
        savePicture(view, path(name));
        return contentOf(path(name));
    }

    RunModel model;
    StageView stage{model};
    TimelineView timeline{model};
    ChartView chart{model};
    QSplitter page{Qt::Vertical};
    QTemporaryDir folder;
};

TEST_F(ExportedViews, ADrawingNamesTheProcessesAsText)
{
    for (QWidget* view : {static_cast<QWidget*>(&stage), static_cast<QWidget*>(&timeline),
                          static_cast<QWidget*>(&page)})
        EXPECT_TRUE(textsOf(kept(*view, "a.svg")).contains("client-1"))
            << view->metaObject()->className();
    EXPECT_FALSE(textsOf(kept(chart, "a.svg")).isEmpty());
}

TEST_F(ExportedViews, LanesAreDrawnAndNotPhotographed)
{
    EXPECT_FALSE(kept(timeline, "a.svg").contains("<image"));
    // The hatch of a small mark is a pattern of few pixels; nothing is larger.
    const QRegularExpression width("/Width (\\d+)");
    const QString pdf = QString::fromLatin1(kept(timeline, "a.pdf"));
    for (auto match = width.globalMatch(pdf); match.hasNext();)
        EXPECT_LE(match.next().captured(1).toInt(), 64);
}

TEST_F(ExportedViews, ADrawingNamesRealFonts)
{
    const QByteArray svg = kept(timeline, "a.svg");
    EXPECT_TRUE(svg.contains("font-family=\"Noto Sans\""));
    EXPECT_FALSE(svg.contains("Sans Serif"));
}

TEST_F(ExportedViews, APdfHasOnePageWithItsFontsInIt)
{
    for (QWidget* view : {static_cast<QWidget*>(&stage), static_cast<QWidget*>(&timeline),
                          static_cast<QWidget*>(&chart), static_cast<QWidget*>(&page)}) {
        const QByteArray pdf = kept(*view, "a.pdf");
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        EXPECT_EQ(pagesOf(pdf), 1);
        EXPECT_TRUE(pdf.contains("/FontFile")) << view->metaObject()->className();
    }
}

TEST_F(ExportedViews, APictureHasTwiceThePixelsOfTheScreen)
{
    const QImage image = QImage::fromData(kept(timeline, "a.png"));
    EXPECT_EQ(image.size(), timeline.size() * 2);
    // Its lanes have the colour of a running process, and it isn't all of it.
    int running = 0;
    const QRgb fill = Theme::current().fill(ProcessState::running).rgb();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) running += image.pixel(x, y) == fill;
    EXPECT_GT(running, 1000);
    EXPECT_LT(running, image.width() * image.height() / 2);
}

// What is drawn anew looks as it does on the screen.
TEST_F(ExportedViews, ThePictureOfTheTimelineIsTheOneOnTheScreen)
{
    const QImage drawn = QImage::fromData(kept(timeline, "a.png"))
                             .scaled(timeline.size(), Qt::IgnoreAspectRatio,
                                     Qt::SmoothTransformation);
    const QImage shown = timeline.grab().toImage();
    ASSERT_EQ(drawn.size(), shown.size());
    const QRect area = timeline.laneArea();
    int different = 0;
    for (int y = area.top(); y < area.bottom(); ++y)
        for (int x = area.left(); x < area.right(); ++x)
            different += std::abs(qGray(drawn.pixel(x, y)) - qGray(shown.pixel(x, y))) > 60;
    EXPECT_LT(different, area.width() * area.height() / 50);
}

TEST_F(ExportedViews, PaperIsWhiteHoweverDarkTheScreenIs)
{
    Theme::current().setScheme(Theme::Scheme::dark);
    const QColor dark = Theme::current().color(Token::canvas);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path("a.pdf"));
    printer.setPageOrientation(QPageLayout::Landscape);
    EXPECT_TRUE(printView(page, printer));
    EXPECT_TRUE(Theme::current().dark());
    EXPECT_EQ(Theme::current().color(Token::canvas), dark);
    EXPECT_EQ(pagesOf(contentOf(path("a.pdf"))), 1);
}

TEST_F(ExportedViews, WhatCantBeWrittenIsSaid)
{
    EXPECT_THROW(savePicture(stage, path("no/such.svg")), BadInput);
    EXPECT_THROW(savePicture(stage, folder.path()), BadInput);
}

TEST_F(ExportedViews, TheTimelineOfAWholeRunShowsEveryLane)
{
    model.setRange({0, 4});
    model.setStep(2);
    const QByteArray svg = timelineSvg(std::move(*copyOf(model)), {}, Language::english);
    const QStringList texts = textsOf(svg);
    for (int client = 1; client <= 5; ++client)
        EXPECT_TRUE(texts.contains("client-" + QString::number(client)));
    EXPECT_EQ(model.step(), 2u) << "the window's own model stays as it is";
}

TEST_F(ExportedViews, AnExportIsWrittenWhileTheWindowGoesOn)
{
    ExportJob job;
    QSignalSpy finished(&job, &ExportJob::finished);
    QSignalSpy failed(&job, &ExportJob::failed);
    job.start(copyOf(model), ExportFormat::csv, path("a.csv"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, 5000));
    EXPECT_EQ(contentOf(path("a.csv")).count("\r\n"), model.history().size() + 1);
    job.start(copyOf(model), ExportFormat::csv, path("no/such.csv"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, 5000));
}

} // namespace
} // namespace forkscope
