#pragma once

#include "app/models/predictions.h"

#include <QWidget>

class QVBoxLayout;

namespace forkscope {

class Button;
class Label;

// One answer with its key cap, a bar of hands and their number. A click counts a hand, a click with
// the right button takes one back. Without keys it only shows.
class AnswerBar : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerBar(QWidget* parent = nullptr);

    // `key` 0: no cap, and it can't be pressed. `strong`: the bar in full ink.
    void show(const QString& text, int key, int hands, int most, bool strong, bool large);
    void setMagnification(double factor); // for a projector; 1 is the desk
    QSize sizeHint() const override;

signals:
    void counted(int hands); // 1 or -1

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_text;
    int m_key = 0;
    int m_hands = 0;
    int m_most = 0;
    bool m_strong = false;
    bool m_large = false;
    double m_magnification = 1;
};

// The question before the first run, in the place of the views that are still empty.
class QuestionPage : public QWidget
{
    Q_OBJECT

public:
    QuestionPage(Predictions& predictions, RunController& controller, QWidget* parent = nullptr);
    void setMagnification(double factor); // for a projector; 1 is the desk

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillAnswers(const PredictionInfo& question);

    Predictions& m_predictions;
    RunController& m_controller;
    QWidget* m_card;
    QVBoxLayout* m_answers;
    std::vector<AnswerBar*> m_bars;
    Label* m_question;
    Label* m_hands;
    Label* m_hint;
    Button* m_run;
    Button* m_skip;
    double m_magnification = 1;
};

// "Your class said", beside the knobs once the run has begun, and what it was.
class PredictionResult : public QWidget
{
    Q_OBJECT

public:
    PredictionResult(Predictions& predictions, RunController& controller,
                     QWidget* parent = nullptr);
    void setMagnification(double factor); // for a projector; 1 is the desk

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString verdict(const PredictionInfo& question) const;

    Predictions& m_predictions;
    RunController& m_controller;
    Label* m_title;
    Label* m_hands;
    Label* m_question;
    QVBoxLayout* m_answers;
    std::vector<AnswerBar*> m_bars;
    Label* m_verdict;
    Label* m_why;
    double m_magnification = 1;
};

} // namespace forkscope
