// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

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

namespace detail {

template <std::size_t, class Field>
struct FieldAt
{
    Field field;
};

template <class Places, class... Each>
struct FieldList;

template <std::size_t... places, class... Each>
struct FieldList<std::index_sequence<places...>, Each...> : FieldAt<places, Each>...
{
    constexpr explicit FieldList(const Each &...each) : FieldAt<places, Each> {each}... { }

    template <class Visitor>
    constexpr void visit(Visitor &&visitor) const
    {
        (visitor(static_cast<const FieldAt<places, Each> &>(*this).field), ...);
    }
};

} // namespace detail

/// The fields of a row: `return Fields(field("id", &Row::id), …)`. A tuple of them would do the same, and
/// cost every file of the program half a second.
template <class... Each>
struct Fields : detail::FieldList<std::index_sequence_for<Each...>, Each...>
{
    constexpr explicit Fields(const Each &...each)
        : detail::FieldList<std::index_sequence_for<Each...>, Each...>(each...)
    {
    }
};

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
    Row::fields().visit(visit);
}

} // namespace stratoplan
