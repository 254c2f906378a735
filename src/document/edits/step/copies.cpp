// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/copies.h"

namespace stratoplan::edits {

namespace {

/// Claims and decisions are about the original alone.
template <class Row>
constexpr bool isCopied =
    !std::is_same_v<
        Row,
        Statement> && !std::is_same_v<Row, Snapshot> && !std::is_same_v<Row, Acceptance> && !std::is_same_v<Row, Note> && !std::is_same_v<Row, PlanInfo>;

/// Rules that are not of a copied option cover the copies as well instead of being copied.
bool coversCopies(const Adjustment &adjustment, const RowSet &rows)
{
    return adjustment.option.isNone() || !rows.contains(adjustment.option);
}
bool coversCopies(const Lever &, const RowSet &)
{
    return true;
}
template <class Row>
bool coversCopies(const Row &, const RowSet &)
{
    return false;
}

} // namespace

RowCopies::RowCopies(Step &step, const RowSet &rows, CopyPlace place) : m_step(step)
{
    const Plan before = step.plan();
    before.forEachTable([&](const auto &table) { reserve(table, rows); });
    before.forEachTable([&](const auto &table) { copyTable(table, place); });
    before.forEachTable([&](const auto &table) { extendTable(table); });
}

template <class Row>
void RowCopies::reserve(const Table<Row> &table, const RowSet &rows)
{
    if constexpr (isCopied<Row>) {
        qint64 next = table.nextId().value();
        for (const Row &row : table) {
            if (rows.contains(row.id) && !coversCopies(row, rows))
                m_copies[size_t(tableIndex<Row>)].insert(row.id.value(), next++);
        }
    }
}

template <class Row>
void RowCopies::copyTable(const Table<Row> &table, CopyPlace place)
{
    const auto &copies = m_copies[size_t(tableIndex<Row>)];
    for (const Row &row : table) {
        if (!copies.contains(row.id.value()))
            continue;
        Row copy = row;
        translate(copy);
        const bool beside = place == CopyPlace::AfterOriginal && std::is_same_v<Row, Component>;
        const qsizetype position = beside ? m_step.plan().table<Row>().indexOf(row.id) + 1 : -1;
        [[maybe_unused]] const Id<Row> id = m_step.insert(copy, position);
        Q_ASSERT(id == of(row.id));
    }
}

template <class Row>
void RowCopies::extendTable(const Table<Row> &table)
{
    const auto &copies = m_copies[size_t(tableIndex<Row>)];
    for (const Row &row : table) {
        if (copies.contains(row.id.value()))
            continue;
        Row extended = row;
        extendLists(extended);
        if (!(extended == row))
            m_step.replace(extended);
    }
}

template <class Value>
void RowCopies::translate(Value &value) const
{
    forEachId(value, [this](auto &id) {
        if (const auto copy = of(id))
            id = copy;
    });
}

template <class Part>
void RowCopies::extendLists(Part &part) const
{
    forEachField<Part>([&]<class Value>(const Field<Part, Value> &each) {
        Value &value = part.*each.member;
        if constexpr (ListElement<Value>::isList) {
            using Element = typename ListElement<Value>::Type;
            if constexpr (IdTarget<Element>::isId || Described<Element>) {
                const Value originals = value;
                for (const Element &original : originals) {
                    Element copy = original;
                    translate(copy);
                    if (!(copy == original))
                        value.append(copy);
                }
            }
        } else if constexpr (Described<Value>) {
            extendLists(value);
        }
    });
}

} // namespace stratoplan::edits
