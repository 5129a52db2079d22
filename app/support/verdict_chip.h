#pragma once

#include <QAbstractButton>

namespace forkscope {

// A small plate with a verdict: held has a tick, broken is pink with an exclamation mark. It can be
// pressed where it leads somewhere.
class VerdictChip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { plain, held, broken };

    explicit VerdictChip(QWidget* parent = nullptr);
    void show(Kind kind, const QString& text);
    void setPressable(bool on); // takes the focus and a hand cursor
    void setMagnification(double factor); // for a projector; 1 is the desk
    QSize sizeHint() const override;
    // A claim that holds needs no words where there is no room: its mark says it.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont textFont() const;

    Kind m_kind = Kind::plain;
    double m_magnification = 1;
};

} // namespace forkscope
