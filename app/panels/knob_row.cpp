#include "app/panels/knob_row.h"

#include "app/support/choice_box.h"
#include "app/support/icons.h"
#include "app/support/label.h"
#include "app/support/stepper.h"
#include "app/support/switch.h"

#include <QHBoxLayout>

#include <cmath>

namespace forkscope {

namespace {

constexpr int kWidestChoice = 150;

// The sign of a knob that may be turned during a run.
QWidget* makeBolt(QWidget* parent)
{
    auto* bolt = new QLabel(parent);
    bolt->setPixmap(icon("bolt", Token::fg2).pixmap(14, 14));
    return bolt;
}

} // namespace

int milliseconds(const QString& duration)
{
    if (duration.endsWith("ms")) return int(std::lround(duration.chopped(2).toDouble()));
    if (duration.endsWith('s')) return int(std::lround(duration.chopped(1).toDouble() * 1000));
    return int(std::lround(duration.toDouble()));
}

QString duration(int milliseconds) { return QString::number(milliseconds) + "ms"; }

KnobRow::KnobRow(const KnobInfo& knob, QWidget* parent)
    : QWidget(parent), m_knob(knob), m_label(new Label(13, false, Token::fg, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_label->setWordWrap(true);
    layout->addWidget(m_label, 1);
    if (knob.live) layout->addWidget(m_bolt = makeBolt(this));
    layout->addWidget(makeEditor());
    setLanguage(Language::english);
    setValue(knob.initial);
}

QWidget* KnobRow::makeEditor()
{
    if (m_knob.type == KnobInfo::Type::boolean) {
        m_switch = new Switch(this);
        connect(m_switch, &Switch::clicked, this,
                [this](bool on) { emit turned(on ? "on" : "off"); });
        return m_switch;
    }
    if (m_knob.type == KnobInfo::Type::choice) {
        m_choice = new ChoiceBox(this);
        m_choice->setWidest(kWidestChoice);
        for (const QString& choice : m_knob.choices) m_choice->addItem(choice, choice);
        connect(m_choice, &ChoiceBox::activated, this,
                [this](int index) { emit turned(m_choice->itemData(index).toString()); });
        return m_choice;
    }
    m_stepper = new Stepper(this);
    m_stepper->setRange(int(m_knob.min), int(m_knob.max));
    const bool time = m_knob.type == KnobInfo::Type::duration;
    if (time) m_stepper->setSuffix(" ms");
    if (time) m_stepper->setStep(m_knob.max > 1000 ? 50 : 10);
    connect(m_stepper, &Stepper::changed, this, [this, time](int value) {
        emit turned(time ? duration(value) : QString::number(value));
    });
    return m_stepper;
}

int KnobRow::naturalWidth() const
{
    int width = m_label->fontMetrics().horizontalAdvance(m_label->text()) + 2;
    for (QWidget* part : std::initializer_list<QWidget*>{m_bolt, m_stepper, m_choice, m_switch})
        if (part) width += part->sizeHint().width() + layout()->spacing() + 4;
    return width;
}

void KnobRow::setValue(const QString& value)
{
    if (m_switch) m_switch->setChecked(value == "on");
    if (m_choice) m_choice->setCurrentIndex(m_choice->findData(value));
    if (!m_stepper) return;
    const bool time = m_knob.type == KnobInfo::Type::duration;
    m_stepper->setValue(time ? milliseconds(value) : value.toInt());
}

void KnobRow::setLanguage(Language language)
{
    const QString name = m_knob.label.get(language);
    m_label->setText(name);
    setToolTip(m_knob.help.get(language));
    if (m_bolt) m_bolt->setToolTip(tr("Can be turned during a run"));
    if (m_switch) m_switch->setAccessibleName(name);
    if (m_stepper) m_stepper->setName(name, tr("%1: less").arg(name), tr("%1: more").arg(name));
    if (!m_choice) return;
    m_choice->setAccessibleName(name);
    m_choice->setAccessibleDescription(name); // of a box of choices, the name is the choice
    for (int index = 0; index < m_choice->count(); ++index)
        m_choice->setItemText(
            index, m_knob.choiceLabel(m_choice->itemData(index).toString()).get(language));
}

} // namespace forkscope
