// Draws families in telling situations into PNG files, so that people can look at them.

#include "tests/app/pretended_family.h"
#include "tests/app/stage_picture.h"

#include "app/support/theme.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace forkscope {

namespace {

void pretendTwenty(PretendedWorld& world)
{
    pretendFactory(world, 20);
}
void pretendTwoHundred(PretendedWorld& world)
{
    pretendFactory(world, 200);
}
void pretendDeep(PretendedWorld& world)
{
    pretendGenerations(world, 9);
}

// Main is gone before its children.
void pretendMainGone(PretendedWorld& world)
{
    ProcessInfo& main = world.process("main");
    main.state = ProcessState::gone;
    main.letter = '-';
    main.exitCode = -9;
    main.diedAt = 900 * kMs;
    main.reapedAt = 901 * kMs;
    world.sleeper("worker-1", 80);
    world.sleeper("worker-2", 220);
    world.dead("worker-3", 0, false, 1900);
    for (const char* role : {"worker-1", "worker-2", "worker-3"})
        orphan(world, role, 900);
}

// A lock holder was terminated; another one is told to end and ignores it.
void pretendTerminated(PretendedWorld& world)
{
    ObjectInfo& lock = world.object(ObjectKind::lock, "db", 2);
    const ObjectId id = lock.id;
    world.dead("holder", -15, false, 1200);
    world.want("waiter-1", ProcessState::waiting, Operation::acquire, id);
    world.want("waiter-2", ProcessState::waiting, Operation::acquire, id);
    world.sleeper("stubborn", 300);
    world.process("stubborn").lastSignal = 15;
}

// Workers with helpers of their own, some of which are orphans.
void pretendBranches(PretendedWorld& world)
{
    for (const char* role : {"left", "middle", "right"}) {
        world.want(role, ProcessState::waiting, Operation::join, processWord(1));
        for (int number = 1; number <= 3; ++number) {
            const std::string child = std::string(role) + "-" + std::to_string(number);
            world.sleeper(child, 40 * number);
            setParent(world, child, role);
        }
    }
    ProcessInfo& middle = world.process("middle");
    middle.state = ProcessState::zombie;
    middle.letter = 'Z';
    middle.exitCode = -9;
    middle.diedAt = 1700 * kMs;
    for (const char* role : {"middle-1", "middle-2", "middle-3"})
        orphan(world, role, 1700);
}

struct Picture
{
    const char* name;
    void (*pretend)(PretendedWorld&);
};

const Picture kPictures[] = {{"plan", pretendFamily},       {"twenty", pretendTwenty},
                             {"crowd", pretendTwoHundred},  {"deep", pretendDeep},
                             {"maingone", pretendMainGone}, {"terminated", pretendTerminated},
                             {"branches", pretendBranches}};

void draw(const Picture& picture, const QString& folder)
{
    struct Variant
    {
        QSizeF size;
        bool dark;
        Language language;
    };
    const Variant variants[] = {{{1248, 355}, false, Language::english},
                                {{1200, 237}, false, Language::english},
                                {{1180, 340}, true, Language::chinese},
                                {{880, 270}, false, Language::chinese},
                                {{600, 200}, true, Language::english}};
    for (const Variant& variant : variants) {
        PretendedWorld world;
        picture.pretend(world);
        const QString file = QStringLiteral("%1/family-%2-%3-%4-%5.png")
                                 .arg(folder, QLatin1String(picture.name))
                                 .arg(variant.size.width())
                                 .arg(variant.dark ? "dark" : "light",
                                      variant.language == Language::chinese ? "zh" : "en");
        StageInput input = world.input(variant.size, variant.language);
        input.family = true;
        saveStagePicture(input, {file, variant.dark, kNobody, 1});
    }
}

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    using namespace forkscope;
    if (argc < 2) return std::fputs("family_pictures DIRECTORY\n", stderr), 2;
    QApplication application(argc, argv);
    Theme::current().install();
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const Picture& picture : kPictures)
        draw(picture, folder);
}
