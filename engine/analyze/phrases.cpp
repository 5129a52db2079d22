#include "engine/analyze/phrases.h"

#include "engine/analyze/wait_graph.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <utility>

namespace forkscope {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::size_t kMostRoles = 4;
constexpr std::size_t kLongestItem = 24; // bytes

std::string withOneDigit(double number, const char* unit)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.1f %s", number, unit);
    return text;
}

// The number of the part that a placeholder at this place stands for; parts when there is none.
std::size_t partAt(std::string_view pattern, std::size_t at, std::size_t parts)
{
    if (pattern[at] != '%' || at + 1 == pattern.size()) return parts;
    const auto number = std::size_t(pattern[at + 1] - '1');
    return number < parts ? number : parts;
}

// Ideographs, not punctuation: in UTF-8 they begin with one of these bytes.
bool beginsChinese(std::string_view text)
{
    return !text.empty() && std::uint8_t(text[0]) >= 0xE4 && std::uint8_t(text[0]) <= 0xE9;
}

bool endsChinese(std::string_view text)
{
    return text.size() >= 3 && beginsChinese(text.substr(text.size() - 3));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isPlain(char c) { return std::isalnum(std::uint8_t(c)) != 0; }

void append(std::string& text, std::string_view next)
{
    if (text.empty() || next.empty()) return void(text += next);
    const bool blank = text.back() == ' ';
    const std::string_view before = std::string_view(text).substr(0, text.size() - blank);
    if (blank && endsChinese(before) && beginsChinese(next)) text.pop_back();
    const bool mixed = (endsChinese(text) && isPlain(next[0])) ||
                       (isPlain(text.back()) && beginsChinese(next));
    if (mixed) text += ' ';
    text += next;
}

struct Named
{
    ObjectKind kind;
    const char* english;
    const char* chinese;
};

// Kinds that are said before the name. What is called like its kind is just "the lock".
constexpr Named kNamed[] = {{ObjectKind::lock, "lock", "锁"},
                            {ObjectKind::semaphore, "semaphore", "信号量"},
                            {ObjectKind::event, "event", "事件"},
                            {ObjectKind::queue, "queue", "队列"}};

std::string withKind(const Speaker& speaker, ObjectKind kind, const std::string& name)
{
    for (const Named& named : kNamed) {
        if (named.kind != kind) continue;
        if (name == named.english) return speaker.say("the %1", "%2", {name, named.chinese});
        return speaker.say("%1 %3", "%2 %3", {named.english, named.chinese, name});
    }
    return name;
}

} // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t number = partAt(pattern, i, parts.size());
        if (number < parts.size()) text += parts.begin()[number], ++i;
        else text += pattern[i];
    }
    return text;
}

std::string fillChinese(std::string_view pattern, std::initializer_list<std::string_view> parts)
{
    std::string text;
    std::size_t begin = 0;
    const auto appendPattern = [&](std::size_t end) {
        std::string_view piece = pattern.substr(begin, end - begin);
        const bool needless = piece.starts_with(' ') && endsChinese(text) &&
                              beginsChinese(piece.substr(1));
        if (needless) piece.remove_prefix(1);
        append(text, piece);
    };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t number = partAt(pattern, i, parts.size());
        if (number == parts.size()) continue;
        appendPattern(i);
        append(text, parts.begin()[number]);
        begin = ++i + 1;
    }
    appendPattern(pattern.size());
    return text;
}

std::string durationWords(std::int64_t nanoseconds)
{
    if (nanoseconds >= kSecond) return withOneDigit(double(nanoseconds) / kSecond, "s");
    if (nanoseconds < kMillisecond) return withOneDigit(double(nanoseconds) / kMillisecond, "ms");
    return std::to_string(nanoseconds / kMillisecond) + " ms";
}

std::string briefly(std::string_view text)
{
    if (text.size() <= kLongestItem) return std::string(text);
    std::size_t end = kLongestItem;
    while (end > 0 && (std::uint8_t(text[end]) & 0xC0) == 0x80) --end; // not within a letter
    return std::string(text.substr(0, end)) + "…";
}

std::optional<std::int64_t> onlyNumber(std::string_view content)
{
    const auto first = content.find_first_of("0123456789");
    if (first == std::string_view::npos) return {};
    std::int64_t number = 0;
    const char* const end = content.data() + content.size();
    const auto [rest, error] = std::from_chars(content.data() + first, end, number);
    if (error != std::errc()) return {};
    for (const char* c = rest; c != end; ++c)
        if (isDigit(*c) || *c == '.') return {};
    return first > 0 && content[first - 1] == '-' ? -number : number;
}

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

bool isTimed(const ProcessInfo& process)
{
    return process.phase != Phase::done && hasDeadline(process.operation, process.argument);
}

std::int64_t timeLeft(const World& world, const ProcessInfo& process)
{
    return process.argument > world.time ? process.argument - world.time : 0;
}

std::vector<ActorId> holdersOf(const ObjectInfo& semaphore)
{
    std::vector<ActorId> holders;
    for (const Holding& holding : semaphore.holdings)
        if (holding.actor != kNobody) holders.push_back(holding.actor);
    return holders;
}

std::string Speaker::say(std::string_view english, std::string_view chinese,
                         std::initializer_list<std::string_view> parts) const
{
    return language == Language::english ? fill(english, parts) : fillChinese(chinese, parts);
}

std::string Speaker::role(ActorId actor) const
{
    const ProcessInfo* process = world.process(actor);
    if (process && process->role != 0) return texts[process->role];
    if (process && process->pid != 0) return "pid " + std::to_string(process->pid);
    return say("a process", "一个进程");
}

std::string Speaker::roles(const std::vector<ActorId>& actors) const
{
    std::string names;
    for (std::size_t i = 0; i < std::min(actors.size(), kMostRoles); ++i) {
        if (i > 0) names += say(", ", "、");
        names += role(actors[i]);
    }
    if (actors.size() > kMostRoles) names += say(", …", "……");
    return names;
}

const ObjectInfo* Speaker::queueOf(ObjectId id) const
{
    const ObjectInfo* object = world.object(id);
    if (object && object->owner != 0) object = world.object(object->owner);
    return object && object->kind == ObjectKind::queue ? object : nullptr;
}

bool Speaker::isReadersLock(const ObjectInfo& lock) const
{
    return world.partOf(lock.owner, ObjectKind::lock, 0) == &lock;
}

std::string Speaker::thing(ObjectId id) const
{
    if (isProcessWord(id)) return role(actorOfWord(id));
    const ObjectInfo* object = world.object(id);
    if (!object) return say("an object", "一个对象");
    if (object->kind == ObjectKind::buffer)
        return say("the buffer of %1", "%1 的缓冲区", {role(object->maker)});
    const ObjectInfo* queue = queueOf(id);
    if (!queue || queue == object) return withKind(*this, object->kind, texts[object->name]);
    const std::string whole = thing(queue->id);
    if (object->kind != ObjectKind::lock) return whole;
    return isReadersLock(*object) ? say("the readers' lock of %1", "%1 的读锁", {whole})
                                  : say("the writers' lock of %1", "%1 的写锁", {whole});
}

std::string Speaker::parentOf(const ProcessInfo& process) const
{
    if (!process.orphan && world.process(process.parent)) return role(process.parent);
    return "pid " + std::to_string(process.parentPid);
}

std::string Speaker::itemOf(const ProcessInfo& process) const
{
    if (process.text != 0) return briefly(texts[process.text]);
    if (process.carries != 0) return briefly(texts[process.carries]);
    return say("an item", "一项");
}

ActorId Speaker::neededBy(const ProcessInfo& process) const
{
    if (process.state == ProcessState::zombie) return process.orphan ? kNobody : process.parent;
    const std::vector<ActorId> releasers = releasersOf(world, process);
    return releasers.size() == 1 ? releasers.front() : kNobody;
}

} // namespace forkscope
