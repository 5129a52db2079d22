#pragma once

#include <QWidget>

#include <functional>

namespace forkscope {

class Button;
class Label;

// One sentence about what went wrong, and one way out. Stays until it is closed or a newer one
// takes its place.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    // An engine's sentence follows the language by itself.
    void show(const QString& sentence, const QString& action = {},
              std::function<void()> act = nullptr);
    // Asked for anew whenever the language changes; empty when there is nothing to say any more.
    void tell(std::function<QString()> sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say();

    Label* m_text;
    Button* m_action;
    Button* m_close;
    std::function<void()> m_act;
    std::function<QString()> m_sentence;
};

} // namespace forkscope
