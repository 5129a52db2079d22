#pragma once

// The composition for life and death: who descends from whom, as the kernel lists them. Zombies are
// dead and still listed, orphans have moved to their new parent, and a sheet tells what the kernel
// still keeps of one of them.

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// A process that is there and is no part of the run: init or the shell.
struct StandIn
{
    QRectF rect;
    bool compact = false;
    QString name;
    QString pid;
    QString doing;
};

// From a parent to a child; an adopted one points at its new parent.
struct FamilyLine
{
    std::vector<QPointF> points;
    bool adopted = false;
    bool pale = false; // the child is gone
};

// "ppid was 7, now 1", on the line to the new parent.
struct FamilyPlate
{
    QRectF rect;
    QString text;
};

// From an orphan to who was its parent.
struct FormerParent
{
    std::vector<QPointF> points;
    QString label; // empty when there is no room
    QRectF labelRect;
};

struct Fact
{
    enum class Mark { kept, gone, number };
    Mark mark = Mark::kept;
    int number = 0;
    QRectF rect;
    QString text;
};

struct FactSection
{
    QRectF heading;
    QString title;
    std::vector<Fact> facts;
};

// What is to be known of one process.
struct FactSheet
{
    QRectF rect;
    QRectF heading;
    QString title;
    bool zombie = false;
    std::vector<FactSection> sections;
};

struct Family
{
    std::vector<StandIn> standIns;
    std::vector<FamilyLine> lines;
    std::vector<FamilyPlate> plates;
    std::vector<FormerParent> formers;
    std::vector<QRectF> groups;    // several siblings each
    std::vector<FactSheet> sheets; // at most one
};

void layOutFamily(StageScene& scene, const StageInput& input);
void paintFamily(StagePainter& stage, const Family& family);

} // namespace forkscope
