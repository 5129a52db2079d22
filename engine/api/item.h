#pragma once

// What travels through queues: none, bool, int, float, str, bytes, list, dict.

#include "engine/api/json.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace forkscope::api {

class Item
{
public:
    Item() = default; // None
    Item(std::nullptr_t) {}
    Item(bool value) : m_value(value) {}
    Item(int value) : m_value(value) {}
    Item(std::int64_t value) : m_value(value) {}
    Item(double value) : m_value(value) {}
    Item(const char* text) : m_value(text) {}
    Item(std::string text) : m_value(std::move(text)) {}
    Item(Json value) : m_value(std::move(value)) {} // lists and dicts
    static Item bytes(std::string_view data);

    bool is_none() const { return m_value.is_null(); }
    // The value as the type it was put in as; another type raises ValueError.
    std::int64_t number() const;
    double real() const;
    std::string text() const;
    const Json& json() const { return m_value; }

    operator std::int64_t() const { return number(); }
    operator int() const { return int(number()); }
    operator std::string() const { return text(); }

    bool operator==(const Item& other) const { return m_value == other.m_value; }

    // As Python's repr() writes it: None, True, 'text', b'data', [1, 2], {'key': 3}.
    std::string repr() const;

    // As bytes in a pipe (CBOR, RFC 8949), and back.
    std::string packed() const;
    static Item unpacked(std::string_view bytes);

private:
    Json m_value;
};

// As Python's str(): a text stands as it is, everything else as repr() says it.
std::ostream& operator<<(std::ostream& out, const Item& item);

} // namespace forkscope::api
