#include "app/timeline/chart_chooser.h"

#include "app/support/icons.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kFont = 12;
constexpr int kMostEntries = 16; // without scrolling

} // namespace

ChartChooser::ChartChooser(QWidget* parent) : ChoiceBox(parent)
{
    setMagnification(1);
    setMaxVisibleItems(kMostEntries);
    setObjectName("chart-chooser");
    setAttribute(Qt::WA_Hover);
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (std::size_t(index) < m_choices.size()) emit chosen(m_choices[std::size_t(index)]);
    });
}

bool ChartChooser::isOpen() const
{
    return view()->isVisible();
}

void ChartChooser::offer(const std::vector<ChartChoice>& choices, const ChartChoice& chosen,
                         const std::optional<ChartChoice>& selected, const ChartInfo& own,
                         Language language)
{
    if (isOpen()) return;
    std::vector<ChartChoice> all = choices;
    const auto same = [&chosen](const ChartChoice& one) { return one.sameAs(chosen); };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(chosen); // not made yet
    clear();
    m_choices.clear();
    if (selected) {
        addItem(tr("Plot %1, selected").arg(titleOf(*selected, own).get(language)));
        m_choices.push_back(*selected);
    }
    for (const ChartChoice& choice : all) {
        if (!m_choices.empty() && choice.kind != m_choices.back().kind &&
            choice.kind != ChartChoice::Kind::cpu) {
            insertSeparator(count());
            m_choices.push_back(m_choices.back());
        }
        addItem(titleOf(choice, own).get(language));
        m_choices.push_back(choice);
    }
    const auto first = m_choices.begin() + selected.has_value();
    const auto found = std::find_if(first, m_choices.end(), same);
    setCurrentIndex(int(found - m_choices.begin()));
}

void ChartChooser::setMagnification(double factor)
{
    setFont(Theme::uiFont(int(kFont * factor + 0.5), true));
}

// A title that can be opened: the frame comes with the pointer or the focus.
void ChartChooser::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const bool focus = hasFocus(), hot = underMouse() || isOpen();
    if (focus || hot) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(focus ? Token::ink : Token::line2), focus ? 2 : 1));
        painter.setBrush(theme.color(Token::hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    const QFontMetrics metrics(font());
    const int chevron = metrics.height() * 3 / 4;
    const int inset = metrics.height() / 4;
    const int room = width() - 2 * inset - chevron - 4;
    const QString text = metrics.elidedText(currentText(), Qt::ElideRight, room);
    painter.setPen(theme.color(Token::fg));
    painter.drawText(QRect(inset, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.drawPixmap(inset + metrics.horizontalAdvance(text) + 4, (height() - chevron) / 2,
                       iconPixmap("chevron-down", chevron, theme.color(Token::fg2),
                                  devicePixelRatioF()));
}

} // namespace forkscope
