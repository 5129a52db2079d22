#include "app/panels/question_page.h"

#include "app/support/button.h"
#include "app/support/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kCardWidth = 720;
constexpr int kQuestion = 20; // pixels of its text
constexpr int kStrong = 13;
constexpr int kSmall = 12;

// The card's frame; its children are laid out inside.
class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.color(Token::ink), 2));
        painter.setBrush(theme.color(Token::panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

int mostHands(const Predictions& predictions, const PredictionInfo& question)
{
    int most = 0;
    for (int answer = 0; answer < int(question.answers.size()); ++answer)
        most = std::max(most, predictions.hands(question, answer));
    return most;
}

// As many bars as there are answers.
void resizeBars(std::vector<AnswerBar*>& bars, std::size_t count, QVBoxLayout* layout,
                QWidget* parent)
{
    while (bars.size() > count) {
        delete bars.back();
        bars.pop_back();
    }
    while (bars.size() < count) {
        bars.push_back(new AnswerBar(parent));
        layout->addWidget(bars.back());
        if (bars.size() > 1) QWidget::setTabOrder(bars[bars.size() - 2], bars.back());
    }
}

} // namespace

QuestionPage::QuestionPage(Predictions& predictions, RunController& controller, QWidget* parent)
    : QWidget(parent), m_predictions(predictions), m_controller(controller),
      m_card(new Card(this)), m_answers(new QVBoxLayout),
      m_question(new Label(kQuestion, true, Token::fg, m_card)),
      m_hands(new Label(kSmall, false, Token::fg2, m_card)),
      m_hint(new Label(kSmall, false, Token::fg2, m_card)),
      m_run(new Button(Button::Kind::primary, m_card)),
      m_skip(new Button(Button::Kind::plain, m_card))
{
    m_question->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_run->setIconName("play");
    m_run->setKeyCap("Enter");
    m_answers->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_question, 1);
    top->addWidget(m_hands, 0, Qt::AlignTop);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(m_skip);
    bottom->addWidget(m_run);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(28, 24, 28, 24);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addLayout(m_answers);
    layout->addLayout(bottom);
    connect(m_run, &Button::clicked, &controller, &RunController::run);
    connect(m_skip, &Button::clicked, &predictions, &Predictions::skip);
    connect(&predictions, &Predictions::changed, this, &QuestionPage::refresh);
    connect(&controller.model(), &RunModel::languageChanged, this, &QuestionPage::refresh);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void QuestionPage::fillAnswers(const PredictionInfo& question)
{
    resizeBars(m_bars, question.answers.size(), m_answers, m_card);
    const int most = std::max(10, mostHands(m_predictions, question));
    for (int answer = 0; answer < int(m_bars.size()); ++answer) {
        AnswerBar* bar = m_bars[std::size_t(answer)];
        const LocalText& text = question.answers[std::size_t(answer)].text;
        bar->setMagnification(m_magnification);
        bar->show(text.get(m_controller.model().language()), answer + 1,
                  m_predictions.hands(question, answer), most, true, true);
        disconnect(bar, nullptr, this, nullptr);
        connect(bar, &AnswerBar::counted, this,
                [this, answer](int hands) { m_predictions.addHand(answer, hands); });
    }
    if (m_bars.empty()) return;
    setTabOrder(m_bars.back(), m_run);
    setTabOrder(m_run, m_skip);
}

void QuestionPage::setMagnification(double factor)
{
    if (factor == m_magnification) return;
    m_magnification = factor;
    const auto scaled = [factor](int pixels) { return int(std::lround(pixels * factor)); };
    m_question->setPixels(scaled(kQuestion));
    for (Label* label : {m_hands, m_hint}) label->setPixels(scaled(kSmall));
    for (Button* button : {m_run, m_skip}) {
        button->setMagnification(factor);
        button->setHeightHint(scaled(36));
    }
    m_answers->setSpacing(scaled(8));
    m_card->layout()->setContentsMargins(scaled(28), scaled(24), scaled(28), scaled(24));
    m_card->layout()->setSpacing(scaled(20));
    refresh();
}

void QuestionPage::refresh()
{
    const PredictionInfo* question = m_predictions.open();
    if (!question) return;
    const int hands = m_predictions.allHands(*question);
    m_question->setText(question->question.get(m_controller.model().language()));
    m_hands->setText(hands > 0 ? tr("%n hand(s)", nullptr, hands) : QString());
    m_hint->setText(tr("Press 1 to %1 for each hand, with Shift to take one back.")
                        .arg(question->answers.size()));
    m_run->setLabel(tr("Run"));
    m_skip->setLabel(tr("Skip"));
    fillAnswers(*question);
    resizeEvent(nullptr);
}

void QuestionPage::resizeEvent(QResizeEvent*)
{
    const int wide = std::min(int(kCardWidth * m_magnification), width() - 32);
    m_card->setFixedWidth(wide);
    const int high = std::min(m_card->layout()->hasHeightForWidth()
                                  ? m_card->layout()->heightForWidth(wide)
                                  : m_card->sizeHint().height(),
                              height() - 8);
    m_card->setGeometry((width() - wide) / 2, std::max(4, (height() - high) / 2), wide, high);
}

void QuestionPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Token::canvas));
}

void QuestionPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

PredictionResult::PredictionResult(Predictions& predictions, RunController& controller,
                                   QWidget* parent)
    : QWidget(parent), m_predictions(predictions), m_controller(controller),
      m_title(new Label(kStrong, true, Token::fg, this)),
      m_hands(new Label(kSmall, false, Token::fg2, this)),
      m_question(new Label(kSmall, false, Token::fg2, this)), m_answers(new QVBoxLayout),
      m_verdict(new Label(kStrong, true, Token::fg, this)),
      m_why(new Label(kSmall, false, Token::fg2, this))
{
    for (Label* label : {m_question, m_verdict, m_why}) label->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_hands);
    m_answers->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_question);
    layout->addLayout(m_answers);
    layout->addWidget(m_verdict);
    layout->addWidget(m_why);
    connect(&predictions, &Predictions::changed, this, &PredictionResult::refresh);
    connect(&controller.model(), &RunModel::languageChanged, this, &PredictionResult::refresh);
    refresh();
}

void PredictionResult::setMagnification(double factor)
{
    if (factor == m_magnification) return;
    m_magnification = factor;
    const auto scaled = [factor](int pixels) { return int(std::lround(pixels * factor)); };
    for (Label* label : {m_title, m_verdict}) label->setPixels(scaled(kStrong));
    for (Label* label : {m_hands, m_question, m_why}) label->setPixels(scaled(kSmall));
    layout()->setSpacing(scaled(8));
    refresh();
}

QString PredictionResult::verdict(const PredictionInfo& question) const
{
    const auto outcome = m_predictions.outcome(question);
    return outcome ? tr("It was %1.").arg(*outcome) : QString();
}

void PredictionResult::refresh()
{
    const PredictionInfo* question = m_predictions.answered();
    setVisible(question != nullptr);
    if (!question) return;
    const Language language = m_controller.model().language();
    const auto outcome = m_predictions.outcome(*question);
    const int right = outcome ? Predictions::rightAnswer(*question, *outcome) : -1;
    const int wrong = m_predictions.mostlyWrong(*question);
    m_title->setText(tr("Your class said"));
    m_hands->setText(tr("%n hand(s)", nullptr, m_predictions.allHands(*question)));
    m_question->setText(question->question.get(language));
    resizeBars(m_bars, question->answers.size(), m_answers, this);
    for (AnswerBar* bar : m_bars) bar->setMagnification(m_magnification);
    for (int answer = 0; answer < int(m_bars.size()); ++answer)
        m_bars[std::size_t(answer)]->show(question->answers[std::size_t(answer)].text.get(language),
                                          0, m_predictions.hands(*question, answer),
                                          mostHands(m_predictions, *question), answer == right,
                                          false);
    m_verdict->setText(verdict(*question));
    m_verdict->setVisible(outcome.has_value());
    const bool explains = wrong >= 0 && !question->answers[std::size_t(wrong)].why.isEmpty();
    m_why->setVisible(explains);
    if (explains)
        m_why->setText(tr("“%1”: %2")
                           .arg(question->answers[std::size_t(wrong)].text.get(language),
                                question->answers[std::size_t(wrong)].why.get(language)));
}

void PredictionResult::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace forkscope
