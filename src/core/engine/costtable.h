// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"

namespace stratoplan {

/// What one component or added line costs in one period.
struct CostCell
{
    enum class State : quint8 {
        Absent, ///< not there in this period; shown as "–"
        Priced,
        Free, ///< stated as free
        Included, ///< stated as paid with another line
        Unknown ///< there, but nobody knows the price; never counted as zero
    };

    State state = State::Absent;
    bool otherBasis = false; ///< the view's basis had no price, the other one is shown and marked
    bool overridden = false; ///< a price in it was set by hand
    bool discounted = false; ///< the price book lowered a price in it
    Range<Money> amount; ///< low, likely, high a month; zero unless Priced

    bool operator==(const CostCell &) const = default;
};

template <>
struct EnumText<CostCell::State>
{
    using State = CostCell::State;
    static constexpr std::array names {
        EnumName<State> {State::Absent, "absent"},     EnumName<State> {State::Priced, "priced"},
        EnumName<State> {State::Free, "free"},         EnumName<State> {State::Included, "included"},
        EnumName<State> {State::Unknown, "unknown"},
    };
};

/// A row of a cost table: a component, or an added line of an adjustment in one environment.
struct CostRow
{
    ComponentId component; ///< none for an added line
    AdjustmentId adjustment; ///< none for a component
    EnvironmentId environment;
    bool counted = true; ///< false: its environment stands in place of another
    QList<CostCell> cells; ///< one for each period of the timeline

    bool operator==(const CostRow &) const = default;
};

/// A sum of cells: what is known, and how many lines it leaves out because they have no price.
struct CostSum
{
    Range<Money> amount;
    int unknown = 0; ///< lines left out
    int present = 0; ///< lines that are there, unknown ones included

    void add(const CostCell &cell);
    CostSum &operator+=(const CostSum &other);
    bool operator==(const CostSum &) const = default;
};

/// The cost of one option on one basis, by line and period. Parts add up to totals exactly.
struct CostTable
{
    OptionId option;
    Basis basis = Basis::Catalog;
    Currency currency;
    Timeline timeline;
    QList<CostRow> rows; ///< components in the plan's order, then added lines in theirs

    /// Counted rows of one column.
    [[nodiscard]] CostSum total(int column) const;
    /// Row of a component, or -1. O(rows).
    [[nodiscard]] int rowOf(ComponentId component) const;
    bool operator==(const CostTable &) const = default;
};

} // namespace stratoplan
