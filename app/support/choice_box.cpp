#include "app/support/choice_box.h"

#include <QAbstractItemView>
#include <QFontMetrics>

#include <algorithm>

namespace forkscope {

namespace {
constexpr int kAround = 40; // inset and chevron
} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::TabFocus); // a click must not take Space and the arrows from the run
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
}

void ChoiceBox::setWidest(int pixels)
{
    m_widest = pixels;
    updateGeometry();
}

QSize ChoiceBox::sizeHint() const
{
    const int text = QFontMetrics(font()).horizontalAdvance(currentText());
    return {std::min(text + kAround, m_widest), 28};
}

void ChoiceBox::showPopup()
{
    int longest = 0;
    for (int index = 0; index < count(); ++index)
        longest = std::max(longest, QFontMetrics(font()).horizontalAdvance(itemText(index)));
    view()->setMinimumWidth(longest + kAround);
    QComboBox::showPopup();
}

} // namespace forkscope
