#include "app/support/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace forkscope {

namespace {

QByteArray source(const QString& name)
{
    QFile file(":/icons/" + name + ".svg");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    QByteArray svg = source(name);
    if (svg.isEmpty()) return;
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, rect);
}

// Asks the theme for the colour at the moment of painting, so icons survive a change of scheme.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(m_name, m_token); }
    bool isNull() override { return !QFile::exists(":/icons/" + m_name + ".svg"); }

private:
    QColor color(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled) return Theme::current().color(Token::line2);
        if (mode == QIcon::Selected) return Theme::current().color(Token::onInk);
        return Theme::current().color(m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const char* name, Token token)
{
    return QIcon(new ThemeIconEngine(QString::fromLatin1(name), token));
}

QPixmap iconPixmap(const char* name, int size, const QColor& color, qreal dpr)
{
    const QString file = QString::fromLatin1(name);
    if (!QFile::exists(":/icons/" + file + ".svg")) return {};
    QPixmap pixmap(QSize(size, size) * dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, QRectF(QPointF(), QSizeF(pixmap.size())), file, color);
    painter.end();
    pixmap.setDevicePixelRatio(dpr);
    return pixmap;
}

} // namespace forkscope
