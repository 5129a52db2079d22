// The run in other formats, and its views as pictures and on paper.

#include "app/export/export_job.h"
#include "app/export/run_copy.h"
#include "app/export/timeline_svg.h"
#include "app/export/view_picture.h"
#include "app/export/view_print.h"
#include "app/main_window.h"
#include "app/support/new_file.h"
#include "app/stage/stage_view.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"
#include "engine/export/export_file.h"

#include <QAction>
#include <QFileInfo>
#include <QInputDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace forkscope {

namespace {

struct Offer
{
    ExportFormat format;
    FileKind kind;
};

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
        {ExportFormat::jsonLines, {tr("Events as lines of JSON (*.jsonl)"), "jsonl"}},
        {ExportFormat::csv, {tr("Events as a table (*.csv)"), "csv"}},
        {ExportFormat::chrome, {tr("Trace for Perfetto (*.json)"), "json"}},
        {ExportFormat::svg, {tr("Timeline of the whole run (*.svg)"), "svg"}},
    };
    std::vector<FileKind> kinds;
    for (const Offer& offer : offers) kinds.push_back(offer.kind);
    const QString name = QString::fromStdString(m_model.facts().scenario);
    int chosen = 0;
    const QString path = askForNewFile(this, tr("Export"), name, kinds, &chosen);
    if (!path.isEmpty()) exportRun(offers[std::size_t(std::max(chosen, 0))].format, path);
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
    const QString path = askForNewFile(this, tr("Picture"), "forkscope",
                                       {{tr("Picture (*.png)"), "png"},
                                        {tr("Drawing (*.svg)"), "svg"},
                                        {tr("Page (*.pdf)"), "pdf"}});
    if (path.isEmpty()) return;
    try {
        savePicture(*view, path);
        sayWritten(path);
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
