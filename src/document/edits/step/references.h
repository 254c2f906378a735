// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/change.h"

#include <QSet>

#include <array>

/// @file
/// What refers to what, found through the rows' fields() by their types, so that no verb keeps a list of
/// tables of its own.
namespace stratoplan::edits {

template <class T>
struct IdTarget
{
    static constexpr bool isId = false;
};
template <class Row>
struct IdTarget<Id<Row>>
{
    static constexpr bool isId = true;
    using Type = Row;
};

template <class T>
struct ListElement
{
    static constexpr bool isList = false;
};
template <class T>
struct ListElement<QList<T>>
{
    static constexpr bool isList = true;
    using Type = T;
};

/// A set of rows of any type.
class RowSet
{
public:
    template <class Row>
    [[nodiscard]] bool contains(Id<Row> id) const
    {
        return m_ids[size_t(tableIndex<Row>)].contains(id.value());
    }
    /// Whether it was not there before.
    template <class Row>
    bool insert(Id<Row> id)
    {
        if (contains(id))
            return false;
        m_ids[size_t(tableIndex<Row>)].insert(id.value());
        return true;
    }

    /// Forgets all rows of one type.
    template <class Row>
    void clear()
    {
        m_ids[size_t(tableIndex<Row>)].clear();
    }

private:
    std::array<QSet<qint64>, size_t(tableCount)> m_ids;
};

/// What becomes of a row whose field refers to a row that goes.
enum class Tie {
    Owned, ///< it goes too
    Loose ///< the field is cleared
};

/// The tie of a field, by the names of its table and itself.
[[nodiscard]] Tie tieOf(const char *table, const char *field);

/// Calls @p visit with every id inside @p value, however deep in parts and lists.
template <class Value, class Visitor>
void forEachId(Value &value, Visitor &&visit)
{
    using Plain = std::remove_const_t<Value>;
    if constexpr (IdTarget<Plain>::isId) {
        visit(value);
    } else if constexpr (ListElement<Plain>::isList) {
        using Element = typename ListElement<Plain>::Type;
        if constexpr (IdTarget<Element>::isId || Described<Element>) {
            for (auto &element : value)
                forEachId(element, visit);
        }
    } else if constexpr (Described<Plain>) {
        forEachField<Plain>([&](const auto &each) { forEachId(value.*each.member, visit); });
    }
}

/// Whether any id inside @p value is in @p rows.
template <class Value>
[[nodiscard]] bool refersTo(const Value &value, const RowSet &rows)
{
    bool found = false;
    forEachId(value, [&](const auto &id) { found = found || rows.contains(id); });
    return found;
}

/// Takes references to @p gone out of a field of a part of a row: clears single ids, shortens lists. @return
/// false where a list became empty, for it would now stand for "all".
template <class Part, class Value>
[[nodiscard]] bool dropPart(Part &part, const Field<Part, Value> &field, const RowSet &gone)
{
    Value &value = part.*field.member;
    if constexpr (IdTarget<Value>::isId) {
        if (gone.contains(value))
            value = Value();
    } else if constexpr (ListElement<Value>::isList) {
        const qsizetype before = value.size();
        value.removeIf([&](const auto &element) { return refersTo(element, gone); });
        return value.size() == before || !value.isEmpty();
    }
    return true;
}

/// Takes references to @p gone out of a field. @return false where the row makes no sense without them: an
/// owned reference, or a list that would now stand for "all".
template <class Row, class Value>
[[nodiscard]] bool dropReferences(Row &row, const Field<Row, Value> &field, const RowSet &gone)
{
    Value &value = row.*field.member;
    if constexpr (IdTarget<Value>::isId) {
        if (!gone.contains(value))
            return true;
        value = Value();
        return tieOf(Row::tableName, field.name) == Tie::Loose;
    } else if constexpr (ListElement<Value>::isList) {
        const qsizetype before = value.size();
        value.removeIf([&](const auto &element) { return refersTo(element, gone); });
        return value.size() == before || !value.isEmpty() || tieOf(Row::tableName, field.name) == Tie::Loose;
    } else if constexpr (Described<Value>) {
        bool kept = true;
        forEachField<Value>([&](const auto &part) { kept = dropPart(value, part, gone) && kept; });
        return kept;
    } else {
        return true;
    }
}

/// dropReferences() over all fields of a row but its own id.
template <class Row>
[[nodiscard]] bool dropAllReferences(Row &row, const RowSet &gone)
{
    bool kept = true;
    forEachField<Row>([&]<class Value>(const Field<Row, Value> &each) {
        if constexpr (std::is_same_v<Value, Id<Row>>) {
            if (each.member == &Row::id)
                return;
        }
        kept = dropReferences(row, each, gone) && kept;
    });
    return kept;
}

/// The rows of @p rows and all that cannot be without them.
[[nodiscard]] RowSet withDependents(const Plan &plan, RowSet rows);

} // namespace stratoplan::edits
