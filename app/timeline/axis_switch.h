#pragma once

#include <QAbstractButton>

namespace forkscope {

// Steps or milliseconds, both to be seen; checked means milliseconds.
class AxisSwitch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AxisSwitch(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    void setMagnification(double factor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    int stepsWidth() const;

    double m_magnification = 1;
};

} // namespace forkscope
