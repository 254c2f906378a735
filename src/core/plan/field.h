// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>
#include <type_traits>

namespace stratoplan {

/// One member of a row and the word that names it in files. Every row and part of a row lists its members
/// once, in `fields()`; the plan file, the text twin, its schema, undo and tests all read that list.
template <class Row, class Value>
struct Field
{
    using ValueType = Value;
    const char *name;
    Value Row::*member;
};

template <class Row, class Value>
[[nodiscard]] constexpr Field<Row, Value> field(const char *name, Value Row::*member)
{
    return {name, member};
}

/// True for structs that list their members with `fields()`.
template <class T>
concept Described = requires
{
    T::fields();
};

/// Calls @p visit with every Field of @p Row, in order.
template <Described Row, class Visitor>
constexpr void forEachField(Visitor &&visit)
{
    std::apply([&visit](const auto &...each) { (visit(each), ...); }, Row::fields());
}

} // namespace stratoplan
