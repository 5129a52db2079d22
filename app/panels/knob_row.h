#pragma once

#include "app/models/catalogue.h"

#include <QWidget>

namespace forkscope {

class ChoiceBox;
class Label;
class Stepper;
class Switch;

// One knob: its name on the left, on the right the editor that fits its type.
class KnobRow : public QWidget
{
    Q_OBJECT

public:
    explicit KnobRow(const KnobInfo& knob, QWidget* parent = nullptr);

    void setValue(const QString& value); // emits nothing
    void setLanguage(Language language);
    const KnobInfo& knob() const { return m_knob; }
    int naturalWidth() const; // with the name on one line

signals:
    void turned(const QString& value); // by the user

private:
    QWidget* makeEditor();

    const KnobInfo& m_knob;
    Label* m_label;
    QWidget* m_bolt = nullptr;
    Stepper* m_stepper = nullptr;
    ChoiceBox* m_choice = nullptr;
    Switch* m_switch = nullptr;
};

// A duration in milliseconds: "100ms", "2s", "1.5s".
int milliseconds(const QString& duration);
QString duration(int milliseconds);

} // namespace forkscope
