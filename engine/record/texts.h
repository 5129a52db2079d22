#pragma once

#include "engine/record/event.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace forkscope {

// The texts that events refer to: printed lines, file contents, names. Append-only; equal texts
// share an id. 0 is the empty text. References stay valid.
class Texts
{
public:
    Texts();
    Texts(const Texts&) = delete; // the lookup refers to the texts themselves
    Texts& operator=(const Texts&) = delete;
    Texts(Texts&&) = default;
    Texts& operator=(Texts&&) = default;
    TextId add(std::string_view text);
    const std::string& operator[](TextId id) const;
    TextId size() const { return TextId(m_texts.size()); }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, TextId> m_ids;
};

} // namespace forkscope
