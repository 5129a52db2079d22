#include "tests/app/stage_picture.h"

#include "app/stage/stage_painter.h"
#include "app/support/theme.h"
#include "app/support/translation.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <cstdio>

namespace forkscope {

void saveStagePicture(const StageInput& input, const PictureOf& picture)
{
    setInterfaceLanguage(input.language);
    Theme& theme = Theme::current();
    theme.setScheme(picture.dark ? Theme::Scheme::dark : Theme::Scheme::light);
    QImage image((input.size * picture.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(picture.scale);
    image.fill(theme.color(Token::canvas));
    QPainter painter(&image);
    const StageScene scene = layOut(input);
    StagePainter stage(painter, scene, StageMarks{picture.selected, kNobody, false});
    stage.paintGround();
    stage.paintBoards();
    for (const Cell& cell : scene.cells)
        stage.paintCell(cell, cell.rect);
    stage.paintBonds();
    painter.end();
    image.save(picture.file);
}

namespace {

void drawOne(const Situation& situation, const char* kind, const QString& folder, bool family)
{
    struct Variant
    {
        QSizeF size;
        bool dark;
        Language language;
    };
    const Variant variants[] = {{{1248, 355}, false, Language::english},
                                {{1200, 237}, false, Language::english},
                                {{1180, 340}, true, Language::chinese},
                                {{880, 270}, false, Language::chinese},
                                {{600, 200}, true, Language::english}};
    for (const Variant& variant : variants) {
        PretendedWorld world;
        situation.pretend(world);
        const QString file = QStringLiteral("%1/%2-%3-%4-%5-%6.png")
                                 .arg(folder, QLatin1String(kind), QLatin1String(situation.name))
                                 .arg(variant.size.width())
                                 .arg(variant.dark ? "dark" : "light",
                                      variant.language == Language::chinese ? "zh" : "en");
        StageInput input = world.input(variant.size, variant.language);
        input.family = family;
        saveStagePicture(input, {file, variant.dark, kNobody, 1});
    }
}

} // namespace

int drawSituations(int argc, char** argv, const char* kind, std::span<const Situation> situations,
                   bool family)
{
    if (argc < 2) return std::fprintf(stderr, "%s DIRECTORY\n", argv[0]), 2;
    QApplication application(argc, argv);
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const Situation& situation : situations) drawOne(situation, kind, folder, family);
    return 0;
}

} // namespace forkscope
