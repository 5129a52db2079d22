#pragma once

#include "engine/analyze/words.h"

#include <QWidget>

namespace forkscope {

class Button;

// The right end of every top bar: language, light or dark, keys.
class BarTail : public QWidget
{
    Q_OBJECT

public:
    explicit BarTail(QWidget* parent = nullptr);

    void followInTabOrder(QWidget* before);

signals:
    void languageWanted(forkscope::Language language);
    void schemeWanted();
    void keysWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Button* m_language;
    Button* m_scheme;
    Button* m_keys;
};

} // namespace forkscope
