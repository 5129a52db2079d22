#include "app/export/view_picture.h"

#include "app/export/view_drawing.h"
#include "engine/export/export_file.h"
#include "engine/session/session.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

namespace forkscope {

namespace {

constexpr int kSharper = 2;     // PNG: pixels for each of the screen
constexpr int kResolution = 96; // a pixel of the view is one of the page
constexpr int kFiner = 4;       // PDF: places of letters between them

QByteArray pngOf(QWidget& view)
{
    QImage image(view.size() * kSharper, QImage::Format_RGB32);
    image.setDevicePixelRatio(kSharper);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawView(painter, view);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

QByteArray svgOf(QWidget& view)
{
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(view.size());
    generator.setViewBox(view.rect());
    generator.setTitle(view.window()->windowTitle());
    QPainter painter(&generator);
    drawView(painter, view);
    painter.end();
    return svg;
}

QByteArray pdfOf(QWidget& view)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(view.window()->windowTitle());
    writer.setResolution(kResolution * kFiner);
    const QSizeF points = QSizeF(view.size()) * 72 / kResolution;
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(kFiner, kFiner);
    drawView(painter, view);
    painter.end();
    return pdf;
}

} // namespace

void savePicture(QWidget& view, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto draw = ending == "svg" ? svgOf : ending == "pdf" ? pdfOf : pngOf;
    ExportFile file(path.toStdString());
    const QByteArray picture = draw(view);
    file.stream().write(picture.constData(), picture.size());
    file.publish();
}

} // namespace forkscope
