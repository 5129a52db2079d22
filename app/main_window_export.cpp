// The run in other formats, and its views as pictures and on paper.

#include "app/export/export_job.h"
#include "app/export/run_copy.h"
#include "app/export/timeline_svg.h"
#include "app/export/view_picture.h"
#include "app/export/view_print.h"
#include "app/main_window.h"
#include "app/stage/stage_view.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"
#include "engine/export/export_file.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace forkscope {

namespace {

struct Offer
{
    ExportFormat format;
    const char* ending;
    QString filter;
};

QString filtersOf(const std::vector<Offer>& offers)
{
    QStringList filters;
    for (const Offer& offer : offers) filters << offer.filter;
    return filters.join(";;");
}

QString withEnding(QString path, const QString& ending)
{
    if (QFileInfo(path).suffix().isEmpty()) path += '.' + ending;
    return path;
}

} // namespace

void MainWindow::addExportActions()
{
    m_export = new ExportJob(this);
    connect(m_export, &ExportJob::failed, this, &MainWindow::complain);
    connect(m_export, &ExportJob::finished, this, &MainWindow::sayWritten);
    add(QT_TR_NOOP("&Export…"), {QKeySequence("Ctrl+E")}, "Ctrl+E", [this] { askForExport(); });
    add(QT_TR_NOOP("P&icture of this view…"), {QKeySequence("Ctrl+Shift+E")}, "Ctrl+Shift+E",
        [this] { askForPicture(); });
    add(QT_TR_NOOP("Pri&nt…"), {QKeySequence("Ctrl+Alt+P")}, "Ctrl+Alt+P",
        [this] { askForPrint(); });
}

void MainWindow::sayWritten(const QString& path)
{
    banner().show(tr("%1 is written.", "a file").arg(QFileInfo(path).fileName()));
}

void MainWindow::askForExport()
{
    if (m_model.empty()) return complain(tr("There is no run yet that could be exported."));
    const std::vector<Offer> offers = {
        {ExportFormat::jsonLines, "jsonl", tr("Events as lines of JSON (*.jsonl)")},
        {ExportFormat::csv, "csv", tr("Events as a table (*.csv)")},
        {ExportFormat::chrome, "json", tr("Trace for Perfetto (*.json)")},
        {ExportFormat::svg, "svg", tr("Timeline of the whole run (*.svg)")},
    };
    QString filter = offers.front().filter;
    const QString name = QString::fromStdString(m_model.facts().scenario);
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), name, filtersOf(offers), &filter);
    if (path.isEmpty()) return;
    for (const Offer& offer : offers)
        if (offer.filter == filter) exportRun(offer.format, withEnding(path, offer.ending));
}

void MainWindow::exportRun(ExportFormat format, const QString& path)
{
    std::shared_ptr<Recording> run = copyOf(m_model);
    if (format != ExportFormat::svg) return m_export->start(std::move(run), format, path);
    try {
        ExportFile file(path.toStdString());
        const ScenarioInfo* scenario =
            m_catalogue.find(QString::fromStdString(m_model.facts().scenario));
        const QByteArray svg =
            timelineSvg(std::move(*run), scenario ? scenario->claims : std::vector<ClaimInfo>(),
                        m_model.language());
        file.stream().write(svg.constData(), svg.size());
        file.publish();
        sayWritten(path);
    } catch (const std::exception& error) {
        complain(QString::fromUtf8(error.what()));
    }
}

// The one with the focus comes first: it is most likely meant.
QWidget* MainWindow::askForView(const QString& title)
{
    QWidget* page = centralWidget();
    std::vector<std::pair<QString, QWidget*>> views;
    const auto offer = [&](const QString& name, QWidget* view) {
        if (!view || !view->isVisible()) return;
        const bool first = view->hasFocus();
        views.insert(first ? views.begin() : views.end(), {name, view});
    };
    offer(tr("Stage"), page->findChild<StageView*>());
    offer(tr("Timeline"), page->findChild<TimelineView*>());
    offer(tr("Chart"), page->findChild<ChartView*>());
    offer(tr("The whole page"), page);
    QStringList names;
    for (const auto& [name, view] : views) names << name;
    bool chosen = false;
    const QString name = QInputDialog::getItem(this, title, tr("Which view?"), names, 0, false,
                                               &chosen);
    for (const auto& [known, view] : views)
        if (chosen && known == name) return view;
    return nullptr;
}

void MainWindow::askForPicture()
{
    QWidget* view = askForView(tr("Picture"));
    if (!view) return;
    QString filter;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Picture"), "forkscope",
        tr("Picture (*.png)") + ";;" + tr("Drawing (*.svg)") + ";;" + tr("Page (*.pdf)"), &filter);
    if (path.isEmpty()) return;
    const QString ending = filter.section("*.", 1).chopped(1);
    try {
        savePicture(*view, withEnding(path, ending));
        sayWritten(withEnding(path, ending));
    } catch (const std::exception& error) {
        complain(QString::fromUtf8(error.what()));
    }
}

void MainWindow::askForPrint()
{
    QWidget* view = askForView(tr("Print"));
    if (!view) return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(windowTitle());
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted) return;
    if (!printView(*view, printer)) complain(tr("The printer can't be used now."));
}

} // namespace forkscope
