#pragma once

#include <QComboBox>

namespace forkscope {

// A combo box as wide as what is chosen, not as the longest choice; its list is as wide as it
// needs.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    void setWidest(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override;

private:
    int m_widest = 240;
};

} // namespace forkscope
