#pragma once

// The one push button of the window: an icon, a text, a second line where it helps, a key cap.

#include <QAbstractButton>

namespace forkscope {

class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind {
        plain,   // bordered
        primary, // filled with ink: the one thing to do next
        flat,    // no border: bars and links
        link,    // underlined words in a line of text
    };

    explicit Button(Kind kind, QWidget* parent = nullptr);

    // Also the accessible name, unless one was set.
    void setLabel(const QString& text, const QString& secondLine = {});
    void setIconName(const char* name);     // see icons.h
    void setTrailingIcon(const char* name); // a chevron for menus
    // Shown in a cap; `before`: left of the text. The shortcut itself belongs to an action.
    void setKeyCap(const QString& key, bool before = false);
    void setEmphasis(bool on); // a frame of ink and bold text
    void setHeightHint(int pixels);
    void setMaximumTextWidth(int pixels); // longer texts are elided
    void setMagnification(double factor); // of everything but the two sizes above; 1 is the desk
    // A preset, open menu: drawn as pressed.
    void setMarked(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Colors;
    Colors colors() const;
    int textWidth() const;
    int scaled(int pixels) const;
    QFont textFont() const;
    QFont secondFont() const;
    bool hasText() const { return !m_text.isEmpty(); }
    int paintLead(QPainter& painter, int x, const Colors& colors) const;
    void paintText(QPainter& painter, int x, int width, const Colors& colors) const;

    Kind m_kind;
    QString m_text;
    QString m_second;
    QByteArray m_icon;
    QByteArray m_trailing;
    QString m_key;
    bool m_keyBefore = false;
    bool m_emphasis = false;
    bool m_marked = false;
    int m_height = 36;
    int m_maximumText = 400;
    double m_magnification = 1;
};

} // namespace forkscope
