#include "engine/store/schema.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace forkscope {

namespace {

void add(Digest& digest, const std::optional<std::uint32_t>& number)
{
    digest.add(number ? std::int64_t(*number) : std::int64_t(-1));
}

void add(Digest& digest, const Finding& finding)
{
    digest.add(name(finding.kind));
    digest.add(finding.english);
    digest.add(finding.chinese);
    digest.add(std::int64_t(finding.events.size()));
    for (const std::uint32_t event : finding.events) digest.add(std::int64_t(event));
}

void add(Digest& digest, const ClaimResult& claim)
{
    digest.add(claim.id);
    digest.add(claim.held ? std::int64_t(*claim.held) : std::int64_t(-1));
    add(digest, claim.brokenAt);
    add(digest, claim.brokenEvent);
}

} // namespace

void Digest::mix(std::uint64_t word)
{
    m_value = (m_value ^ word) * 0xD6E8FEB86659FD93;
    m_value ^= m_value >> 32;
}

void Digest::add(const Event& event)
{
    std::uint64_t words[sizeof(Event) / 8];
    std::memcpy(words, &event, sizeof event);
    constexpr std::size_t kLast = sizeof(Event) / 8 - 1; // phase, flags and padding
    for (std::size_t i = 0; i < kLast; ++i) mix(words[i]);
    mix(std::uint64_t(event.phase) << 8 | event.flags);
}

void Digest::add(std::string_view text)
{
    mix(text.size());
    while (!text.empty()) {
        std::uint64_t word = 0;
        const std::size_t length = std::min(text.size(), sizeof word);
        std::memcpy(&word, text.data(), length);
        mix(word);
        text.remove_prefix(length);
    }
}

void Digest::add(std::int64_t number) { mix(std::uint64_t(number)); }

std::string Digest::text() const
{
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, m_value, 16).ptr;
    return std::string(digits, end);
}

Digest digestOf(const RunFacts& facts)
{
    Digest digest;
    digest.add(facts.scenario);
    digest.add(facts.preset);
    for (const auto& [knob, value] : facts.knobs) {
        digest.add(knob);
        digest.add(value);
    }
    digest.add(std::int64_t(facts.seed));
    digest.add(std::int64_t(facts.controlled));
    digest.add(std::int64_t(facts.namespaced));
    digest.add(facts.arrangement);
    return digest;
}

Digest digestOf(const RunSummary& summary)
{
    Digest digest;
    digest.add(name(summary.end));
    digest.add(summary.sentence);
    for (const auto& [key, value] : summary.outcome) {
        digest.add(key);
        digest.add(std::int64_t(value.has_value()));
        digest.add(value.value_or(0));
    }
    for (const ClaimResult& claim : summary.claims) add(digest, claim);
    for (const Finding& finding : summary.findings) add(digest, finding);
    digest.add(summary.schedule);
    digest.add(secondsText(summary.wallSeconds));
    digest.add(std::int64_t(summary.scheduleRanOut));
    return digest;
}

std::string_view phaseName(Phase phase)
{
    switch (phase) {
    case Phase::announced:
        return "announced";
    case Phase::waits:
        return "waits";
    default:
        return "done";
    }
}

std::string secondsText(double seconds)
{
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, seconds).ptr;
    return std::string(digits, end);
}

} // namespace forkscope
