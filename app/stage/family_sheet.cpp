#include "app/stage/family_sheet.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kNarrow = 250;
constexpr double kWide = 446;        // with sections side by side
constexpr double kLeastBeside = 380; // for the family
constexpr double kLeastLine = 15;
constexpr double kMostLine = 20;
constexpr double kInset = 14;

struct Section
{
    QString title;
    QStringList lines;
    Fact::Mark mark;
};

std::vector<Section> sectionsOf(const FamilyWords& words, const ProcessInfo& subject)
{
    if (subject.state == ProcessState::zombie)
        return {
            {FamilyWords::tr("Still kept by the kernel"), words.kept(subject), Fact::Mark::kept},
            {FamilyWords::tr("Gone"), words.gone(subject), Fact::Mark::gone},
            {FamilyWords::tr("What removes it"), words.removers(subject), Fact::Mark::number}};
    return {{FamilyWords::tr("Changed"), words.changed(subject), Fact::Mark::gone},
            {FamilyWords::tr("As before"), words.same(subject), Fact::Mark::kept},
            {FamilyWords::tr("When it ends"), words.future(subject), Fact::Mark::number}};
}

// In lines of text: the title counts two, a section its heading with the space around it.
double linesOf(const std::vector<Section>& sections)
{
    double lines = 2;
    for (const Section& section : sections)
        lines += 1.6 + double(section.lines.size());
    return lines + 0.4;
}

// Beside each other: the last section stands at the right.
double linesBeside(const std::vector<Section>& sections)
{
    const double last = 1.6 + double(sections.back().lines.size());
    const std::vector<Section> others(sections.begin(), sections.end() - 1);
    return std::max(linesOf(others), 2.4 + last);
}

class SheetLayout
{
public:
    SheetLayout(FactSheet& sheet, double line) : m_sheet(sheet), m_line(line) {}

    void add(const Section& section, double& y, double left, double width)
    {
        FactSection result;
        y += std::floor(m_line * 0.3);
        result.title = section.title;
        result.heading = QRectF(left, y, width, m_line * 1.2);
        y += std::floor(m_line * 1.3);
        int number = 1;
        for (const QString& text : section.lines) {
            result.facts.push_back({section.mark, number++, QRectF(left, y, width, m_line), text});
            y += m_line;
        }
        m_sheet.sections.push_back(std::move(result));
    }

private:
    FactSheet& m_sheet;
    double m_line;
};

bool isBetter(const ProcessInfo& one, const ProcessInfo* other)
{
    if (!other) return true;
    const bool zombie = one.state == ProcessState::zombie;
    const bool otherIs = other->state == ProcessState::zombie;
    if (zombie != otherIs) return zombie;
    return zombie ? one.diedAt > other->diedAt : one.adoptedAt > other->adoptedAt;
}

} // namespace

const ProcessInfo* subjectOf(const World& world, ActorId selected)
{
    const ProcessInfo* best = nullptr;
    for (const ProcessInfo& process : world.processes) {
        const bool zombie = process.state == ProcessState::zombie;
        const bool orphan = process.orphan && process.state != ProcessState::gone;
        if (process.isHelper() || (!zombie && !orphan)) continue;
        if (process.actor == selected) return &process;
        if (isBetter(process, best)) best = &process;
    }
    return best;
}

QSizeF sheetSize(const FamilyWords& words, const ProcessInfo& subject, QSizeF room)
{
    const auto sections = sectionsOf(words, subject);
    const auto lineIn = [&](double lines) {
        return std::min(kMostLine, std::floor(room.height() / lines));
    };
    const double narrow = lineIn(linesOf(sections));
    if (narrow >= kLeastLine && room.width() >= kNarrow + kLeastBeside)
        return {kNarrow, std::min(room.height(), std::ceil(narrow * linesOf(sections)))};
    const double wide = lineIn(linesBeside(sections));
    if (wide >= kLeastLine && room.width() >= kWide + kLeastBeside)
        return {kWide, std::min(room.height(), std::ceil(wide * linesBeside(sections)))};
    return {};
}

FactSheet factSheet(const FamilyWords& words, const ProcessInfo& subject, const QRectF& rect)
{
    const auto sections = sectionsOf(words, subject);
    const bool beside = rect.width() > kNarrow;
    const double lines = beside ? linesBeside(sections) : linesOf(sections);
    const double line = std::min(kMostLine, std::floor(rect.height() / lines));
    FactSheet sheet;
    sheet.rect = rect;
    sheet.title = words.sheetTitle(subject);
    sheet.zombie = subject.state == ProcessState::zombie;
    sheet.heading =
        QRectF(rect.left() + kInset, rect.top() + 3, rect.width() - 2 * kInset, line * 2 - 3);
    if (!words.hints()) return sheet; // a question is open: nothing is told
    SheetLayout layout(sheet, line);
    const double full = rect.width() - 2 * kInset;
    const double part = beside ? std::floor(full * 0.51) : full;
    double y = rect.top() + 2 * line, right = y;
    for (std::size_t i = 0; i + 1 < sections.size(); ++i)
        layout.add(sections[i], y, rect.left() + kInset, part);
    if (beside)
        layout.add(sections.back(), right, rect.left() + kInset + part + 14, full - part - 14);
    else
        layout.add(sections.back(), y, rect.left() + kInset, part);
    return sheet;
}

} // namespace forkscope
