#include "app/support/stepper.h"

#include "app/support/button.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {
constexpr int kHeight = 28;
} // namespace

Stepper::Stepper(QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_less(new Button(Button::Kind::flat, this)),
      m_more(new Button(Button::Kind::flat, this))
{
    m_edit->setFrame(false);
    m_edit->setAlignment(Qt::AlignCenter);
    m_edit->setFont(Theme::monoFont(13, true));
    m_edit->setFocusPolicy(Qt::StrongFocus);
    for (auto [button, sign] : {std::pair{m_less, "−"}, std::pair{m_more, "+"}}) {
        button->setLabel(QString::fromUtf8(sign));
        button->setHeightHint(kHeight);
        button->setAutoRepeat(true);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 0);
    layout->setSpacing(0);
    layout->addWidget(m_less);
    layout->addWidget(m_edit);
    layout->addWidget(m_more);
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    connect(m_less, &Button::clicked, this, [this] { choose(m_value - m_step); });
    connect(m_more, &Button::clicked, this, [this] { choose(m_value + m_step); });
    connect(m_edit, &QLineEdit::editingFinished, this, &Stepper::readText);
    connect(m_edit, &QLineEdit::returnPressed, m_edit, &QLineEdit::clearFocus);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    showValue();
}

void Stepper::setRange(int minimum, int maximum)
{
    m_minimum = minimum;
    m_maximum = std::max(minimum, maximum);
    setValue(m_value);
}

void Stepper::setSuffix(const QString& suffix)
{
    m_suffix = suffix;
    showValue();
}

void Stepper::setValue(int value)
{
    const int before = std::exchange(m_value, std::clamp(value, m_minimum, m_maximum));
    if (m_value != before || !m_edit->hasFocus()) showValue(); // leaves what is being typed
}

void Stepper::setName(const QString& name, const QString& less, const QString& more)
{
    m_edit->setAccessibleName(name);
    m_less->setAccessibleName(less);
    m_more->setAccessibleName(more);
}

void Stepper::showValue()
{
    m_edit->setText(QString::number(m_value) + m_suffix);
    const QString longest = QString::number(m_maximum) + m_suffix;
    const int width = QFontMetrics(m_edit->font()).horizontalAdvance(longest);
    m_edit->setFixedWidth(std::max(40, width + 14));
    m_less->setEnabled(m_value > m_minimum);
    m_more->setEnabled(m_value < m_maximum);
}

void Stepper::choose(int value)
{
    const int before = m_value;
    setValue(value);
    if (m_value != before) emit changed(m_value);
}

// What can't be read as a number leaves the value as it was.
void Stepper::readText()
{
    QString text = m_edit->text().trimmed();
    if (!m_suffix.isEmpty() && text.endsWith(m_suffix.trimmed()))
        text.chop(m_suffix.trimmed().size());
    bool good = false;
    const int value = text.trimmed().toInt(&good);
    choose(good ? value : m_value);
    showValue();
}

void Stepper::wheelEvent(QWheelEvent* event)
{
    if (!m_edit->hasFocus()) return event->ignore(); // scrolling the panel must not turn knobs
    choose(m_value + (event->angleDelta().y() > 0 ? m_step : -m_step));
}

void Stepper::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_edit->hasFocus();
    painter.setPen(QPen(theme.color(focus ? Token::ink : Token::line2), focus ? 2 : 1));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (int x : {m_edit->geometry().left(), m_edit->geometry().right() + 1})
        painter.fillRect(x, 1, 1, height() - 2, theme.color(Token::line));
}

} // namespace forkscope
