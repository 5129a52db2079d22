#pragma once

#include <QWidget>

class QLineEdit;

namespace forkscope {

class Button;

// A number between two small buttons: "− 20 +". Typing works too; Enter gives the keyboard back.
class Stepper : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget* parent = nullptr);

    void setRange(int minimum, int maximum);
    void setStep(int step) { m_step = step; }
    void setSuffix(const QString& suffix); // a unit: " ms"
    void setValue(int value); // clamped; emits nothing
    int value() const { return m_value; }
    // Names the editor and both buttons for assistive tools.
    void setName(const QString& name, const QString& less, const QString& more);

signals:
    void changed(int value); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void choose(int value);
    void readText();
    void showValue();

    QLineEdit* m_edit;
    Button* m_less;
    Button* m_more;
    QString m_suffix;
    int m_minimum = 0;
    int m_maximum = 1000;
    int m_step = 1;
    int m_value = 0;
};

} // namespace forkscope
