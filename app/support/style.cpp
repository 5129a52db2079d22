#include "app/support/style.h"

#include "app/support/icons.h"
#include "app/support/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace forkscope {

namespace {

QColor color(Token token) { return Theme::current().color(token); }

// A box with a hairline that stays crisp.
void paintBox(QPainter* painter, const QRect& rect, QColor line, QColor fill, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void paintFocusRing(QPainter* painter, const QRect& rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::ink), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5);
    painter->restore();
}

Token boxFill(const QStyleOption* option)
{
    if (option->state & QStyle::State_Sunken) return Token::selected;
    const bool hot = (option->state & QStyle::State_MouseOver) != 0;
    return hot && (option->state & QStyle::State_Enabled) ? Token::hover : Token::panel;
}

// The tab row of a dock: text only, the current one bold over a 2 px line.
void paintTab(const QStyleOptionTab* tab, QPainter* painter)
{
    const bool current = tab->state & QStyle::State_Selected;
    painter->save();
    if (tab->state & QStyle::State_MouseOver && !current)
        painter->fillRect(tab->rect, color(Token::hover));
    painter->setFont(Theme::uiFont(12, current));
    painter->setPen(color(current ? Token::fg : Token::fg2));
    painter->drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    const QRect& rect = tab->rect;
    if (current)
        painter->fillRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2,
                          color(Token::ink));
    if (tab->state & QStyle::State_HasFocus) paintFocusRing(painter, rect.adjusted(0, 2, 0, -4));
    painter->restore();
}

void paintCombo(const QStyleOptionComboBox* combo, QPainter* painter)
{
    paintBox(painter, combo->rect, color(Token::line2), color(boxFill(combo)), 6);
    const QRect& rect = combo->rect;
    const qreal dpr = painter->device()->devicePixelRatioF();
    const Token token = combo->state & QStyle::State_Enabled ? Token::fg : Token::line2;
    painter->drawPixmap(rect.right() - 21, rect.center().y() - 7,
                        iconPixmap("chevron-down", 14, color(token), dpr));
    if (combo->state & QStyle::State_HasFocus) paintFocusRing(painter, rect);
}

// A thumb without arrows and without a groove.
QRect scrollThumb(const QStyleOptionSlider* bar)
{
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int whole = std::max<qint64>(1, range + bar->pageStep);
    const int thumb = range <= 0
                          ? length
                          : std::clamp(int(qint64(length) * bar->pageStep / whole), 24, length);
    const int at = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                   length - thumb, bar->upsideDown);
    return flat ? QRect(at, 0, thumb, bar->rect.height()) : QRect(0, at, bar->rect.width(), thumb);
}

void paintScrollBar(const QStyleOptionSlider* bar, QPainter* painter)
{
    if (bar->maximum <= bar->minimum) return;
    const bool hot = bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(hot ? Token::fg3 : Token::line2));
    painter->drawRoundedRect(QRectF(scrollThumb(bar)).adjusted(3, 2, -2, -2), 2.5, 2.5);
    painter->restore();
}

void paintCheckBox(const QStyleOption* option, QPainter* painter)
{
    const bool on = option->state & QStyle::State_On;
    paintBox(painter, option->rect, color(on ? Token::ink : Token::line2),
             color(on ? Token::ink : Token::panel), 3);
    if (!on) return;
    painter->drawPixmap(option->rect.topLeft(),
                        iconPixmap("check", option->rect.width(), color(Token::onInk),
                                   painter->device()->devicePixelRatioF()));
}

} // namespace

Style::Style() : QProxyStyle("Fusion") {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: return paintFocusRing(painter, option->rect);
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          color(Token::line));
        return;
    case PE_FrameTabWidget: return;
    case PE_PanelButtonCommand:
        paintBox(painter, option->rect, color(Token::line2), color(boxFill(option)), 6);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option))
            if (frame->lineWidth == 0) return;
        paintBox(painter, option->rect, color(Token::line2), color(Token::panel), 6);
        if (option->state & State_HasFocus) paintFocusRing(painter, option->rect);
        return;
    case PE_IndicatorCheckBox: return paintCheckBox(option, painter);
    case PE_PanelMenu:
    case PE_FrameMenu:
        return paintBox(painter, option->rect, color(Token::line2), color(Token::panel), 0);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    if (element == CE_TabBarTab)
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return paintTab(tab, painter);
    if (element == CE_Splitter) {
        const QRect& rect = option->rect;
        const bool upright = option->state & State_Horizontal;
        painter->fillRect(upright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                  : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          color(Token::line2));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return paintCombo(combo, painter);
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return paintScrollBar(bar, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(10, 1, -24, -1);
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const QRect thumb = scrollThumb(bar);
            const bool flat = bar->orientation == Qt::Horizontal;
            QRect rect = bar->rect;
            switch (part) {
            case SC_ScrollBarSlider: return thumb;
            case SC_ScrollBarGroove: return rect;
            case SC_ScrollBarSubPage:
                flat ? rect.setRight(thumb.left() - 1) : rect.setBottom(thumb.top() - 1);
                return rect;
            case SC_ScrollBarAddPage:
                flat ? rect.setLeft(thumb.right() + 1) : rect.setTop(thumb.bottom() + 1);
                return rect;
            default: return {};
            }
        }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth: return 7;
    case PM_DockWidgetSeparatorExtent: return 7;
    case PM_ScrollBarExtent: return 10;
    case PM_DefaultFrameWidth: return 1;
    case PM_TabBarTabHSpace: return 20;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const
{
    if (hint == SH_ToolTip_WakeUpDelay) return 500;
    if (hint == SH_ComboBox_Popup) return 0;
    if (hint == SH_EtchDisabledText) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_MenuItem) wanted.setHeight(std::max(wanted.height(), 30));
    if (type == CT_ComboBox) wanted = QSize(size.width() + 38, std::max(28, wanted.height()));
    if (type == CT_TabBarTab) wanted.setHeight(32);
    return wanted;
}

} // namespace forkscope
