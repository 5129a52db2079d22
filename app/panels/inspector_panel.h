#pragma once

// Everything that is known about the selected process or object, or a list of what there is. Words
// in it lead from one to the other.

#include "app/panels/inspector_facts.h"
#include "app/panels/kernel_row.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace forkscope {

class Button;
class FactRow;
class Label;

class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Page { everything, process, object };

    explicit InspectorPanel(RunModel& model, KernelReader reader = readKernelRow,
                            QWidget* parent = nullptr);

    Page page() const { return m_page; }
    void setPage(Page page); // everything, where nothing of that kind is selected
    const InspectorFacts& shown() const { return m_shown; }
    FactRow* row(std::size_t number) const { return m_rows[number]; }
    Button& previousChange() { return *m_previous; }
    Button& nextChange() { return *m_next; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void listen();
    void noteSelection();
    void refreshSoon();
    void refresh();
    void showFacts(InspectorFacts facts);
    void showHead();
    void follow(const FactLink& link);
    void goTo(std::optional<std::uint32_t> event);
    bool kernelThere() const;
    void askKernel();
    void retranslate();

    RunModel& m_model;
    KernelReader m_reader;
    Page m_page = Page::everything;
    ActorId m_actor = kNobody; // as selected when it was looked at last
    ObjectId m_object = 0;
    ObjectChanges m_changes;
    std::optional<KernelFacts> m_kernel;
    InspectorFacts m_shown;
    std::vector<FactRow*> m_rows; // more than are shown; they are used again

    Button* m_all;
    Button* m_process;
    Button* m_thing;
    Button* m_previous;
    Button* m_next;
    QWidget* m_changeBar;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    Label* m_empty;
    QTimer m_soon;
    QElapsedTimer m_last;
    QTimer m_ask; // the kernel is asked again and again while it is watched
};

} // namespace forkscope
