#include "engine/analyze/words.h"

#include <array>

namespace forkscope {

namespace {

constexpr std::array<const char*, std::size_t(ProcessState::count)> kChineseStates = {
    "新建", "就绪", "运行", "等待", "睡眠", "计算中", "已停止", "僵尸", "已消失"};

} // namespace

std::string stateWord(ProcessState state, Language language)
{
    if (language == Language::english) return std::string(name(state));
    return kChineseStates[std::size_t(state) % kChineseStates.size()];
}

} // namespace forkscope
