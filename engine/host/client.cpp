#include "engine/host/client.h"

namespace forkscope {

std::vector<Json> Client::commands()
{
    std::vector<Json> commands;
    if (!m_wire) return commands;
    while (auto frame = m_wire->receive(0)) {
        if (frame->frame != Frame::command) continue;
        Json json = Json::parse(frame->payload, nullptr, false);
        if (!json.is_discarded()) commands.push_back(std::move(json));
    }
    return commands;
}

void Client::publish(const Chronicle& chronicle)
{
    if (!m_wire) return;
    if (chronicle.edition() != m_edition) {
        m_edition = chronicle.edition();
        m_events = 0;
        m_texts = 1;
        m_gone |= !m_wire->send(Frame::reset, std::string_view());
    }
    const Texts& texts = chronicle.texts();
    if (m_texts < texts.size()) {
        std::vector<std::string> fresh;
        for (; m_texts < texts.size(); ++m_texts) fresh.push_back(texts[m_texts]);
        m_gone |= !m_wire->send(Frame::texts, std::string_view(packTexts(fresh)));
    }
    constexpr std::size_t kMost = 4096; // events in one frame
    const std::vector<Event>& events = chronicle.events();
    while (m_events < events.size() && !m_gone) {
        const std::size_t count = std::min(events.size() - m_events, kMost);
        m_gone |= !m_wire->send(Frame::events, packEvents({events.data() + m_events, count}));
        m_events += count;
    }
}

void Client::send(const RunStatus& status)
{
    if (!m_wire) return;
    const std::string text = toJson(status).dump();
    if (text == m_lastStatus) return;
    m_lastStatus = text;
    m_gone |= !m_wire->send(Frame::status, std::string_view(text));
}

void Client::send(const RunSummary& summary)
{
    if (m_wire) m_gone |= !m_wire->send(Frame::summary, toJson(summary));
}

} // namespace forkscope
