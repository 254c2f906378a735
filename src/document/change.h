// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

namespace detail {

template <class Row, class... Rows>
consteval int indexOfTable(const TableSet<Rows...> *)
{
    int index = 0;
    bool found = false;
    ((found = found || std::is_same_v<Row, Rows>, index += found ? 0 : 1), ...);
    return index;
}

} // namespace detail

/// Position of the table of @p Row among Plan::Tables.
template <class Row>
inline constexpr int tableIndex = detail::indexOfTable<Row>(static_cast<const Plan::Tables *>(nullptr));

/// How many tables a plan has.
inline constexpr int tableCount = Plan::Tables::count;

/// One row of the plan that came, went or became another: what Document announces.
struct Change
{
    enum class Kind { Inserted, Removed, Replaced };

    Kind kind = Kind::Replaced;
    int table = 0; ///< tableIndex of the row's type
    qint64 id = 0;
    qsizetype row = 0; ///< its position in the table: after Inserted and Replaced, before Removed

    /// Whether a row of that type changed.
    template <class Row>
    [[nodiscard]] bool concerns() const
    {
        return table == tableIndex<Row>;
    }
    /// The row's id; none where a row of another type changed.
    template <class Row>
    [[nodiscard]] Id<Row> idOf() const
    {
        return concerns<Row>() ? Id<Row>(id) : Id<Row>();
    }
    bool operator==(const Change &) const = default;
};

} // namespace stratoplan
