#include "tests/app/stage_picture.h"

#include "app/stage/stage_painter.h"
#include "app/support/translation.h"

#include <QImage>
#include <QPainter>

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
    for (const Board& board : scene.boards)
        stage.paintBoard(board);
    for (const Cell& cell : scene.cells)
        stage.paintCell(cell, cell.rect);
    stage.paintBonds();
    painter.end();
    image.save(picture.file);
}

} // namespace forkscope
