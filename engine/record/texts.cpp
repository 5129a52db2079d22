#include "engine/record/texts.h"

namespace forkscope {

Texts::Texts() { add(""); }

TextId Texts::add(std::string_view text)
{
    if (const auto found = m_ids.find(text); found != m_ids.end()) return found->second;
    const auto id = TextId(m_texts.size());
    m_texts.emplace_back(text);
    m_ids.emplace(m_texts.back(), id);
    return id;
}

const std::string& Texts::operator[](TextId id) const
{
    return m_texts[id < m_texts.size() ? id : 0];
}

} // namespace forkscope
