#include "app/search/witness_picture.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRuler = 22;
constexpr int kLane = 32;
constexpr int kBar = 24;
constexpr int kThin = 8; // somebody who could go on
constexpr int kPlate = 24;
constexpr int kLeastColumn = 54;

} // namespace

WitnessPicture::WitnessPicture(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WitnessPicture::setWitness(std::vector<WitnessStep> witness, Language language)
{
    m_witness = std::move(witness);
    m_actors.clear();
    QStringList spoken;
    for (const WitnessStep& step : m_witness) {
        if (std::find(m_actors.begin(), m_actors.end(), step.actor) == m_actors.end())
            m_actors.push_back(step.actor);
        const bool chinese = language == Language::chinese && !step.text.chinese.empty();
        QString text = QString::fromStdString(chinese ? step.text.chinese : step.text.english);
        if (step.preempts) text = tr("preemption") + ", " + text;
        spoken << text;
    }
    setAccessibleName(spoken.join("; "));
    updateGeometry();
    update();
}

int WitnessPicture::headWidth() const
{
    const QFontMetrics metrics(Theme::uiFont(12, true));
    int widest = 0;
    for (const WitnessStep& step : m_witness)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(step.role)));
    return widest + 16;
}

QSize WitnessPicture::minimumSizeHint() const
{
    return {headWidth() + int(m_witness.size()) * kLeastColumn + 2,
            kRuler + int(m_actors.size()) * kLane + kPlate + 2};
}

QSize WitnessPicture::sizeHint() const
{
    return minimumSizeHint(); // and as much more as there is
}

double WitnessPicture::columnWidth() const
{
    const double room = double(width() - headWidth() - 2);
    return m_witness.empty() ? room : std::min(room / double(m_witness.size()), 120.0);
}

int WitnessPicture::lane(std::uint16_t actor) const
{
    return int(std::find(m_actors.begin(), m_actors.end(), actor) - m_actors.begin());
}

double WitnessPicture::laneTop(int lane) const { return kRuler + lane * kLane; }

// Between two of its steps, and before the first, a process could have gone on.
void WitnessPicture::paintLane(QPainter& painter, int lane) const
{
    const Theme& theme = Theme::current();
    const double middle = laneTop(lane) + kLane / 2.0;
    int last = 0;
    QString role;
    for (int step = 0; step < int(m_witness.size()); ++step) {
        if (m_witness[std::size_t(step)].actor != m_actors[std::size_t(lane)]) continue;
        last = step;
        role = QString::fromStdString(m_witness[std::size_t(step)].role);
    }
    painter.setFont(Theme::uiFont(12, true));
    painter.setPen(theme.color(Token::fg));
    painter.drawText(QRectF(0, middle - kLane / 2.0, headWidth(), kLane), Qt::AlignVCenter, role);
    painter.setPen(QPen(theme.color(Token::line2), 1, Qt::DotLine));
    painter.drawLine(QPointF(headWidth(), middle),
                     QPointF(headWidth() + columnWidth() * double(m_witness.size()), middle));
    const QRectF bar(headWidth() + 0.5, middle - kThin / 2.0, columnWidth() * last, kThin);
    if (bar.width() <= 0) return;
    painter.setPen(QPen(theme.color(Token::fg), 1));
    painter.setBrush(hatchBrush(ProcessState::ready, devicePixelRatioF()));
    painter.drawRect(bar);
}

void WitnessPicture::paintStep(QPainter& painter, int step) const
{
    const Theme& theme = Theme::current();
    const WitnessStep& one = m_witness[std::size_t(step)];
    const double wide = columnWidth(), x = headWidth() + step * wide;
    painter.setFont(Theme::uiFont(11));
    painter.setPen(theme.color(Token::fg2));
    const QString ruler = wide > 52 ? tr("step %1").arg(step + 1) : QString::number(step + 1);
    painter.drawText(QRectF(x, 0, wide, kRuler), Qt::AlignCenter, ruler);
    const QRectF bar(x + 0.5, laneTop(lane(one.actor)) + (kLane - kBar) / 2.0, wide, kBar);
    painter.setPen(QPen(theme.color(Token::fg), 1.2));
    painter.setBrush(theme.fill(ProcessState::running));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(theme.ink(ProcessState::running));
    painter.setFont(Theme::uiFont(12));
    const QString label = QString::fromStdString(one.label);
    painter.drawText(bar, Qt::AlignCenter,
                     QFontMetrics(painter.font()).elidedText(label, Qt::ElideRight, int(wide) - 6));
}

void WitnessPicture::paintPreemption(QPainter& painter, int step) const
{
    const Theme& theme = Theme::current();
    const double x = headWidth() + step * columnWidth();
    const double bottom = laneTop(int(m_actors.size()));
    painter.setPen(QPen(theme.color(Token::ink), 2, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, kRuler - 4), QPointF(x, bottom));
    const QString word = tr("preemption");
    painter.setFont(Theme::uiFont(12, true));
    const double wide = QFontMetrics(painter.font()).horizontalAdvance(word) + 18;
    const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide - 1));
    const QRectF plate(left + 0.5, bottom + 0.5, wide, kPlate - 4);
    painter.setPen(QPen(theme.color(Token::ink), 1.4));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(plate, 4, 4);
    painter.drawText(plate, Qt::AlignCenter, word);
}

void WitnessPicture::paintEvent(QPaintEvent*)
{
    if (m_witness.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().color(Token::line), 1));
    for (std::size_t step = 0; step <= m_witness.size(); ++step) {
        const double x = headWidth() + double(step) * columnWidth() + 0.5;
        painter.drawLine(QPointF(x, kRuler - 4), QPointF(x, laneTop(int(m_actors.size()))));
    }
    for (int lane = 0; lane < int(m_actors.size()); ++lane) paintLane(painter, lane);
    for (int step = 0; step < int(m_witness.size()); ++step) paintStep(painter, step);
    for (int step = 0; step < int(m_witness.size()); ++step)
        if (m_witness[std::size_t(step)].preempts) paintPreemption(painter, step);
}

} // namespace forkscope
