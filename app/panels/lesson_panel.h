#pragma once

#include "app/models/catalogue.h"
#include "app/models/run_model.h"

#include <QTextBrowser>

namespace forkscope {

// The lesson's text, or its glossary, in the window's language and colours.
class LessonPanel : public QTextBrowser
{
    Q_OBJECT

public:
    enum class Part { lesson, words };

    LessonPanel(RunModel& model, const ScenarioInfo& scenario, Part part,
                QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString markdown() const;
    void polish();

    RunModel& m_model;
    const ScenarioInfo& m_scenario;
    Part m_part;
};

} // namespace forkscope
