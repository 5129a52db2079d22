#include "app/timeline/chart_spec.h"

#include "engine/analyze/phrases.h"

#include <array>

namespace forkscope {

namespace {

using Plot = SeriesInfo::Plot;
using Follows = SeriesSpec::Follows;
using Kind = ChartChoice::Kind;

LocalText both(const char* english, const char* chinese)
{
    return {QString::fromUtf8(english), QString::fromUtf8(chinese)};
}

SeriesSpec scenarioSeries(const LocalText& label, Plot plot)
{
    SeriesSpec spec;
    spec.info.label = label;
    spec.info.plot = plot;
    return spec;
}

ChartSpec livesAndDeaths()
{
    return {both("Alive, orphans, zombies", "活着、孤儿、僵尸"),
            {scenarioSeries(both("alive", "活着"), Plot::alive),
             scenarioSeries(both("adopted (orphan)", "被收养（孤儿）"), Plot::orphans),
             scenarioSeries(both("zombie", "僵尸"), Plot::zombies)}};
}

struct StateLabel
{
    ProcessState state;
    const char* english;
    const char* chinese;
};

// From the base upwards: those who could do something, those who can't, those who are dead.
constexpr std::array<StateLabel, 8> kStates = {{
    {ProcessState::running, "running", "运行"},
    {ProcessState::computing, "computing", "计算中"},
    {ProcessState::ready, "ready", "就绪"},
    {ProcessState::waiting, "waiting", "等待"},
    {ProcessState::sleeping, "sleeping", "睡眠"},
    {ProcessState::fresh, "new", "新建"},
    {ProcessState::stopped, "stopped", "已停止"},
    {ProcessState::zombie, "zombie", "僵尸"},
}};

ChartSpec processesByState(const LocalText& title)
{
    ChartSpec spec{title, {}};
    for (const StateLabel& one : kStates) {
        SeriesSpec series;
        series.info.label = both(one.english, one.chinese);
        series.follows = Follows::state;
        series.state = one.state;
        spec.series.push_back(series);
    }
    return spec;
}

// A half-written file is empty for a moment, so all of its contents are asked.
bool holdsNumber(const History& history, ObjectId file)
{
    for (std::uint32_t i = 0; i < history.size(); ++i) {
        const Event& event = history.event(i);
        const bool written = event.object == file && (event.operation == Operation::fileWrite ||
                                                      event.operation == Operation::fileRename);
        if (written && event.text != 0) return bool(onlyNumber(history.texts()[event.text]));
    }
    return true; // the scenarios of the course keep numbers in their files
}

class ObjectSpec
{
public:
    ObjectSpec(const ChartChoice& choice, const LocalText& title) : m_choice(choice)
    {
        m_spec.title = title;
    }

    ObjectSpec& plot(const LocalText& label, Plot plot)
    {
        return add(scenarioSeries(label, plot));
    }
    ObjectSpec& follow(const LocalText& label, Follows follows)
    {
        SeriesSpec series;
        series.info.label = label;
        series.follows = follows;
        return add(series);
    }
    ChartSpec made() const { return m_spec; }

private:
    ObjectSpec& add(SeriesSpec series)
    {
        series.info.object = m_choice.name;
        series.kind = m_choice.objectKind;
        series.object = m_choice.object;
        m_spec.series.push_back(series);
        return *this;
    }

    const ChartChoice& m_choice;
    ChartSpec m_spec;
};

ChartSpec objectSpec(const ChartChoice& choice, const LocalText& title, const History& history)
{
    ObjectSpec spec(choice, title);
    const LocalText waiting = both("waiting", "在等");
    switch (choice.objectKind) {
    case ObjectKind::lock:
        return spec.follow(both("held / free", "被占用 / 空闲"), Follows::holder)
            .plot(waiting, Plot::waiting)
            .made();
    case ObjectKind::semaphore:
        return spec.follow(both("permits free", "空闲许可"), Follows::permits)
            .plot(waiting, Plot::waiting)
            .follow(both("at first", "起初"), Follows::bound)
            .made();
    case ObjectKind::event:
        return spec.plot(both("set / cleared", "已设 / 已清除"), Plot::bands)
            .plot(waiting, Plot::waiting)
            .made();
    case ObjectKind::queue:
        return spec.plot(both("in the pipe", "在管道里"), Plot::inPipe)
            .plot(both("in buffers", "在缓冲里"), Plot::inBuffers)
            .follow(both("maxsize", "maxsize"), Follows::bound)
            .follow(both("taken so far", "已取走"), Follows::received)
            .made();
    case ObjectKind::file:
        if (!holdsNumber(history, choice.object))
            return spec.follow(both("bytes", "字节"), Follows::length).made();
        [[fallthrough]];
    default:
        return spec.plot(both("number", "数值"), Plot::line).made();
    }
}

bool hasPlot(const ObjectInfo& object)
{
    if (object.owner != 0) return false;
    switch (object.kind) {
    case ObjectKind::lock:
    case ObjectKind::value:
    case ObjectKind::file:
    case ObjectKind::semaphore:
    case ObjectKind::event:
    case ObjectKind::queue:
        return true;
    default:
        return false;
    }
}

ChartChoice choiceOf(const ObjectInfo& object, const Texts& texts)
{
    return {Kind::object, object.kind, QString::fromStdString(texts[object.name]), object.id};
}

LocalText kindWord(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::lock: return both("lock", "锁");
    case ObjectKind::semaphore: return both("semaphore", "信号量");
    case ObjectKind::event: return both("event", "事件");
    case ObjectKind::queue: return both("queue", "队列");
    case ObjectKind::value: return both("value", "值");
    default: return both("file", "文件");
    }
}

} // namespace

bool ChartChoice::sameAs(const ChartChoice& other) const
{
    return kind == other.kind && objectKind == other.objectKind && name == other.name;
}

QString ChartChoice::key() const
{
    switch (kind) {
    case Kind::scenario: return {};
    case Kind::states: return "states";
    case Kind::cpu: return "cpu";
    case Kind::tally: return "tally:" + name;
    case Kind::object: break;
    }
    const std::string_view kindName = forkscope::name(objectKind);
    return QString::fromUtf8(kindName.data(), qsizetype(kindName.size())) + ':' + name;
}

ChartChoice ChartChoice::fromKey(const QString& key)
{
    if (key == "states") return {Kind::states};
    if (key == "cpu") return {Kind::cpu};
    const QString first = key.section(':', 0, 0), rest = key.section(':', 1);
    if (rest.isEmpty()) return {};
    if (first == "tally") return {Kind::tally, ObjectKind::none, rest};
    const ObjectKind kind = objectKindNamed(first.toStdString());
    return kind == ObjectKind::none ? ChartChoice{} : ChartChoice{Kind::object, kind, rest};
}

ChartSpec specOf(const ChartInfo& info)
{
    if (info.series.empty()) return livesAndDeaths();
    ChartSpec spec{info.title, {}};
    for (const SeriesInfo& series : info.series)
        spec.series.push_back({series});
    return spec;
}

ChartSpec specOf(const ChartChoice& choice, const ChartInfo& own, const History& history)
{
    const LocalText title = titleOf(choice, own);
    switch (choice.kind) {
    case Kind::object:
        return objectSpec(choice, title, history);
    case Kind::states:
        return processesByState(title);
    case Kind::cpu: {
        SeriesSpec all;
        all.info.label = both("all processes", "全部进程");
        all.follows = Follows::cpuOfAll;
        return {title, {all}, true};
    }
    case Kind::tally: {
        SeriesSpec series;
        series.info.label = {choice.name, {}};
        series.info.tally = choice.name;
        return {title, {series}};
    }
    case Kind::scenario:
        break;
    }
    return specOf(own);
}

ChartChoice choiceFor(const History& history, ObjectId object)
{
    const World& world = history.latest();
    const ObjectInfo* info = world.object(object);
    if (info && info->owner != 0) info = world.object(info->owner);
    return info && hasPlot(*info) ? choiceOf(*info, history.texts()) : ChartChoice{};
}

std::vector<ChartChoice> choicesIn(const History& history)
{
    std::vector<ChartChoice> choices{{}};
    const World& world = history.latest();
    for (const ObjectInfo& object : world.objects)
        if (hasPlot(object)) choices.push_back(choiceOf(object, history.texts()));
    for (const Tally& tally : world.tallies)
        choices.push_back({Kind::tally, ObjectKind::none,
                           QString::fromStdString(history.texts()[tally.name])});
    choices.push_back({Kind::states});
    choices.push_back({Kind::cpu});
    return choices;
}

LocalText titleOf(const ChartChoice& choice, const ChartInfo& own)
{
    switch (choice.kind) {
    case Kind::scenario:
        return own.series.empty() ? livesAndDeaths().title : own.title;
    case Kind::states:
        return both("Processes by state", "各状态的进程数");
    case Kind::cpu:
        return both("CPU per process, ms", "各进程的 CPU 时间，ms");
    case Kind::tally:
        return {"tally " + choice.name, QString::fromUtf8("计数 ") + choice.name};
    case Kind::object:
        break;
    }
    const LocalText word = kindWord(choice.objectKind);
    return {word.english + ' ' + choice.name, word.chinese + ' ' + choice.name};
}

} // namespace forkscope
