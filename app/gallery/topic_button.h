#pragma once

#include <QAbstractButton>

namespace forkscope {

// A topic in the gallery's side bar with the number of its scenarios; checked: it is the one shown.
class TopicButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TopicButton(QWidget* parent = nullptr);
    void show(const QString& title, int scenarios);
    QSize sizeHint() const override { return {200, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override {} // the page decides

private:
    int m_scenarios = 0;
};

} // namespace forkscope
