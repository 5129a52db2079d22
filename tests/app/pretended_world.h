#pragma once

// A world put together by hand, for tests and pictures of the stage: no run made it.

#include "app/stage/stage_scene.h"
#include "engine/record/texts.h"

#include <string>
#include <string_view>

namespace forkscope {

class PretendedWorld
{
public:
    PretendedWorld(); // main alone, which joins its first child; two seconds into the run

    World& world() { return m_world; }
    const World& world() const { return m_world; }
    const Texts& texts() const { return m_texts; }
    TextId text(std::string_view words) { return m_texts.add(words); }

    // A child of main in this state since `since` milliseconds; its actor number, pid and memory of
    // the past are plausible. References stay good until the next one is added.
    ProcessInfo& add(const std::string& role, ProcessState state, int since = 500);
    // The same, waiting for (or, when ready, wanting) this of an object.
    ProcessInfo& want(const std::string& role, ProcessState state, Operation operation,
                      ObjectId object, int since = 500);
    ProcessInfo& sleeper(const std::string& role, int left, int since = 500);
    ProcessInfo& dead(const std::string& role, int exitCode, bool reaped, int since = 900);
    ProcessInfo& process(std::string_view role);
    ObjectInfo& object(ObjectKind kind, const std::string& name, std::uint32_t state);

    // What a scene of this world is made from; it must outlive the input.
    StageInput input(QSizeF size, Language language = Language::english) const;

private:
    World m_world;
    Texts m_texts;
};

// Says what is wrong with a scene; empty when nothing is: everybody is there once, nothing overlaps
// or leaves the stage.
std::string faultsOf(const StageScene& scene, const World& world);

inline constexpr std::int64_t kMs = 1'000'000;

} // namespace forkscope
