#include "app/export/timeline_svg.h"

#include "app/export/timeline_document.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace forkscope {

namespace {

constexpr int kResolution = 96; // a pixel of the drawing is one of the picture

QString description(const RunFacts& facts)
{
    QStringList parts{"seed " + QString::number(facts.seed)};
    for (const auto& [knob, value] : facts.knobs)
        parts << QString::fromStdString(knob + "=" + value);
    return parts.join(", ");
}

} // namespace

QByteArray timelineSvg(Recording recording, const std::vector<ClaimInfo>& claims,
                       Language language)
{
    RunModel model;
    model.setLanguage(language);
    std::optional<RunSummary> summary;
    if (recording.finished) summary = std::move(recording.summary);
    model.show(recording.facts, std::move(recording.history), summary);
    TimelineDocument document(model, claims);

    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(document.size());
    generator.setViewBox(QRect(QPoint(), document.size()));
    generator.setTitle("Forkscope: " + QString::fromStdString(recording.facts.scenario));
    generator.setDescription(description(recording.facts));
    QPainter painter(&generator);
    document.draw(painter);
    painter.end();
    return svg;
}

} // namespace forkscope
