#include "app/export/view_print.h"

#include "app/export/view_drawing.h"
#include "app/support/theme.h"

#include <QPainter>
#include <QPrinter>
#include <QWidget>

#include <algorithm>

namespace forkscope {

namespace {

class PaperColours
{
public:
    PaperColours() : m_scheme(Theme::current().scheme()), m_contrast(Theme::current().contrast())
    {
        Theme::current().set(Theme::Scheme::light, m_contrast);
    }
    ~PaperColours() { Theme::current().set(m_scheme, m_contrast); }

private:
    Theme::Scheme m_scheme;
    Theme::Contrast m_contrast;
};

} // namespace

bool printView(QWidget& view, QPrinter& printer)
{
    const PaperColours colours;
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    const QRectF page = printer.pageLayout().paintRectPixels(printer.resolution());
    const double scale = std::min(page.width() / view.width(), page.height() / view.height());
    painter.scale(scale, scale);
    drawView(painter, view);
    return painter.end();
}

} // namespace forkscope
