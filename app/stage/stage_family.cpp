#include "app/stage/stage_family.h"

#include "app/stage/family_sheet.h"
#include "app/stage/family_tree.h"
#include "app/stage/stage_cells.h"
#include "app/stage/stage_family_words.h"
#include "app/stage/text_width.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kPlateHeight = 24;
constexpr double kCardFrame = 50;   // of a card's width, not for its text
constexpr double kLowFrame = 80;    // of a low one's, where name and text share a line
constexpr std::size_t kFormers = 4; // dashed lines; more would be a tangle

class FamilyLayout
{
public:
    FamilyLayout(StageScene& scene, const StageInput& input)
        : m_scene(scene), m_input(input), m_words(input)
    {}

    void run()
    {
        QRectF area = placeHeading();
        std::vector<ActorId> apart{m_input.selected};
        if (const ProcessInfo* subject = subjectOf(*m_input.world, m_input.selected)) {
            apart.push_back(subject->actor);
            placeSheet(*subject, area);
        }
        m_tree = growFamily(*m_input.world, {area, m_input.density, longestName()}, apart);
        placeStandIns();
        for (std::size_t i = 2; i < m_tree.nodes.size(); ++i)
            placeNode(m_tree.nodes[i]);
        placeFormers();
        m_scene.family = std::move(m_family);
    }

private:
    const ProcessInfo& process(ActorId actor) const { return *m_input.world->process(actor); }
    double longestName() const;
    void fitWords(Cell& cell, const ProcessInfo& who) const;
    QRectF placeHeading();
    void placeSheet(const ProcessInfo& subject, QRectF& area);
    void placeStandIns();
    void placeStandIn(const QRectF& rect, const QString& name, int pid, const QString& doing);
    void placeNode(const FamilyNode& node);
    void placeGroup(const FamilyNode& node);
    void placeProcess(const FamilyNode& node);
    void placeLine(const FamilyNode& node);
    bool placePlate(const FamilyNode& node);
    void placeFormers();
    void placeFormer(const FamilyNode& orphan, const FamilyNode& parent);

    StageScene& m_scene;
    const StageInput& m_input;
    FamilyWords m_words;
    FamilyTree m_tree;
    Family m_family;
};

double FamilyLayout::longestName() const
{
    double width = 0;
    for (const ProcessInfo& process : m_input.world->processes)
        if (!process.isHelper())
            width = std::max(width, roughWidth(m_words.common().role(process.actor), 13, true));
    return std::min(width, 110.0);
}

// Returns the area under the heading.
QRectF FamilyLayout::placeHeading()
{
    const QSizeF size = m_input.size;
    const bool low = size.height() < 240;
    const double margin = std::floor(std::clamp(size.width() * 0.017, 8.0, 20.0));
    const double top = low ? 6 : 12, line = low ? 17 : 20, bottom = low ? 8 : 14;
    Place place;
    place.kind = StagePlace::before;
    place.heading = QRectF(margin, top, size.width() - 2 * margin, line);
    place.rect = QRectF(margin, top + line + 8, size.width() - 2 * margin,
                        size.height() - top - line - 8 - bottom);
    place.title = FamilyWords::tr("Family");
    place.caption = m_words.caption();
    m_scene.places.push_back(place);
    return place.rect;
}

void FamilyLayout::placeSheet(const ProcessInfo& subject, QRectF& area)
{
    // The sheet may begin beside the heading: nothing of that reaches so far.
    QRectF& heading = m_scene.places.front().heading;
    QRectF room(QPointF(area.left(), heading.top()), area.bottomRight());
    if (!m_input.corner.isEmpty())
        room.setRight(std::min(room.right(), m_input.size.width() - m_input.corner.width()));
    const QSizeF size = sheetSize(m_words, subject, room.size());
    if (size.isEmpty()) return;
    const QRectF rect(QPointF(room.right() - size.width(), room.top()), size);
    m_family.sheets.push_back(factSheet(m_words, subject, rect));
    QStringList words{m_family.sheets.front().title};
    for (const FactSection& section : m_family.sheets.front().sections) {
        words << section.title;
        for (const Fact& fact : section.facts)
            words << fact.text;
    }
    m_scene.things.push_back({rect, words.join(QStringLiteral("; "))});
    area.setRight(rect.left() - 20);
    heading.setRight(rect.left() - 20);
}

void FamilyLayout::placeStandIn(const QRectF& rect, const QString& name, int pid,
                                const QString& doing)
{
    StandIn standIn{rect, m_tree.style == CellStyle::compact, name, QString::number(pid), doing};
    m_scene.things.push_back({rect, name + QStringLiteral(", ") + doing});
    m_family.standIns.push_back(std::move(standIn));
}

void FamilyLayout::placeStandIns()
{
    int init = 1, shell = 2;
    bool waits = false;
    for (const ProcessInfo& process : m_input.world->processes) {
        if (process.isHelper()) continue;
        if (process.orphan) init = process.parentPid;
        if (process.orphan || m_input.world->process(process.parent)) continue;
        shell = process.parentPid;
        waits = waits || process.state != ProcessState::gone;
    }
    placeStandIn(m_tree.init().rect, m_words.initName(init), init, m_words.initDoing());
    placeStandIn(m_tree.shell().rect, m_words.shellName(), shell, m_words.shellDoing(waits));
    if (init != 1 || shell != 2) return; // outside a namespace nobody knows who started the shell
    const QRectF one = m_tree.init().rect, other = m_tree.shell().rect;
    const double y = one.center().y();
    m_family.lines.push_back({{QPointF(one.right(), y), QPointF(other.left(), y)}, false, false});
}

void FamilyLayout::placeNode(const FamilyNode& node)
{
    placeLine(node);
    if (node.isGroup())
        placeGroup(node);
    else
        placeProcess(node);
}

void FamilyLayout::placeGroup(const FamilyNode& node)
{
    Cell cell;
    cell.style = CellStyle::count;
    cell.rect = node.rect.adjusted(6, 3, -4, -3);
    m_family.groups.push_back(node.rect);
    cell.state = node.state;
    cell.number = QString::number(node.members.size());
    cell.name = QString::fromStdString(stateWord(node.state, m_input.language));
    cell.doing = m_words.common().states(node.members);
    cell.actors = node.members;
    m_scene.cells.push_back(std::move(cell));
}

// As much as has room: on a low card the mark or what it does stands beside the name.
void FamilyLayout::fitWords(Cell& cell, const ProcessInfo& who) const
{
    const QStringList doing = m_words.doing(who);
    const bool low = cell.rect.height() < 44;
    const double name = roughWidth(cell.name, 13, true);
    const double room = low ? cell.rect.width() - kLowFrame - name : cell.rect.width() - kCardFrame;
    cell.doing = doing.front();
    cell.brief = firstThatFits(doing, room, 12);
    if (low && roughWidth(cell.brief, 12) > room) cell.doing = cell.brief = QString();
    if (low && roughWidth(cell.chip.brief, 12, true) + 14 > room) cell.chip = Chip();
}

void FamilyLayout::placeProcess(const FamilyNode& node)
{
    const ProcessInfo& who = process(node.members.front());
    Cell cell =
        makeCell(m_input, m_words.common(), who.actor, StagePlace::before, m_tree.style, node.rect);
    cell.chip = m_words.mark(who);
    if (who.orphan && !placePlate(node) && cell.chip.isEmpty()) cell.chip = m_words.adoption(who);
    if (m_tree.style == CellStyle::card) fitWords(cell, who);
    m_scene.cells.push_back(std::move(cell));
}

void FamilyLayout::placeLine(const FamilyNode& node)
{
    FamilyLine line{node.line, process(node.members.front()).orphan,
                    node.state == ProcessState::gone};
    if (line.adopted) std::reverse(line.points.begin(), line.points.end());
    m_family.lines.push_back(std::move(line));
}

// Over the orphan, in the level that is left free for it.
bool FamilyLayout::placePlate(const FamilyNode& node)
{
    if (!m_tree.roomForPlates || node.parent != 0) return false;
    double first = node.rect.top();
    for (const std::size_t sibling : m_tree.init().children)
        first = std::min(first, m_tree.nodes[sibling].rect.top());
    if (node.rect.top() > first) return false;
    const ProcessInfo& orphan = process(node.members.front());
    if (orphan.state == ProcessState::gone) return false;
    const QString text = firstThatFits(
        QStringList{m_words.plate(orphan), m_words.briefPlate(orphan)}, node.rect.width() - 18, 12);
    const double width = std::ceil(roughWidth(text, 12, true)) + 18;
    const double bus = node.line[1].y(), space = node.rect.top() - bus;
    const double height = std::min(kPlateHeight, space - 12);
    if (width > node.rect.width() + 6 || height < 16) return false;
    m_family.plates.push_back({QRectF(std::floor(node.rect.center().x() - width / 2),
                                      std::floor(bus + (space - height) / 2), width, height),
                               text});
    return true;
}

void FamilyLayout::placeFormers()
{
    std::vector<const FamilyNode*> done;
    for (const std::size_t child : m_tree.init().children) {
        const FamilyNode& orphan = m_tree.nodes[child];
        const ActorId parent = process(orphan.members.front()).parent;
        const FamilyNode* former = m_tree.nodeOf(parent);
        const bool again = std::find(done.begin(), done.end(), former) != done.end();
        if (!former || again || done.size() == kFormers) continue;
        if (orphan.state == ProcessState::gone || former->parent == 0) continue;
        done.push_back(former);
        placeFormer(orphan, *former);
    }
}

// Down from the orphan and along the gap under its row, to the former parent from below or above;
// to one that stands higher from the side.
void FamilyLayout::placeFormer(const FamilyNode& orphan, const FamilyNode& parent)
{
    const QRectF from = orphan.rect, to = parent.rect;
    FormerParent former;
    const double x = std::floor(from.center().x()) + 0.5;
    if (to.bottom() < from.top()) {
        const double y = std::floor(to.center().y()) + 0.5;
        const double side = from.right() + 7.5;
        former.points = {QPointF(from.right(), from.center().y()), QPointF(side, from.center().y()),
                         QPointF(side, y), QPointF(to.left(), y)};
        former.labelRect = QRectF(side + 8, y - 19, to.left() - side - 16, 18);
    } else {
        const bool below = to.top() > from.bottom();
        const double lane = std::floor(from.bottom() + 9) + 0.5;
        const double goalX = std::floor(to.center().x()) + (below ? -11.5 : 0.5);
        former.points = {QPointF(x, from.bottom()), QPointF(x, lane), QPointF(goalX, lane),
                         QPointF(goalX, below ? to.top() : to.bottom())};
        former.labelRect = QRectF(x + 8, lane + 1, goalX - x - 16, 18);
    }
    const bool room = former.labelRect.bottom() <= m_input.size.height() &&
                      roughWidth(m_words.formerParent(), 12) <= former.labelRect.width();
    const bool free =
        std::none_of(m_scene.cells.begin(), m_scene.cells.end(),
                     [&](const Cell& cell) { return cell.rect.intersects(former.labelRect); });
    if (room && free) former.label = m_words.formerParent();
    m_family.formers.push_back(std::move(former));
}

} // namespace

void layOutFamily(StageScene& scene, const StageInput& input)
{
    FamilyLayout(scene, input).run();
}

} // namespace forkscope
