#pragma once

#include "app/models/catalogue.h"

#include <QAbstractButton>

namespace forkscope {

// One scenario of the gallery: its drawing, what it is about, and the two sides to compare.
class ScenarioCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScenarioCard(const ScenarioInfo& scenario, QWidget* parent = nullptr);

    const ScenarioInfo& scenario() const { return m_scenario; }
    void setLanguage(Language language);
    QSize sizeHint() const override { return {400, 136}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintSides(QPainter& painter, const QRect& area) const;

    const ScenarioInfo& m_scenario;
    Language m_language = Language::english;
};

} // namespace forkscope
