// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/table/costcells.h"
#include "core/engine/timeline.h"

namespace stratoplan {

/// A row of a cost table: a component, or an added line of an adjustment in one environment.
struct CostRow
{
    ComponentId component; ///< none for an added line
    AdjustmentId adjustment; ///< none for a component
    EnvironmentId environment;
    bool counted = true; ///< false: its environment stands in place of another
    CostCells cells; ///< one for each period of the timeline

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
    QList<CostSum> totals; ///< total() by column, where they were added up

    /// Counted rows of one column. O(1) where addUp() was called since the rows are there, as evaluate()
    /// does.
    [[nodiscard]] CostSum total(int column) const;
    /// Adds up the totals of all columns.
    void addUp();
    /// Row of a component, or -1. O(rows).
    [[nodiscard]] int rowOf(ComponentId component) const;
    bool operator==(const CostTable &other) const;
};

} // namespace stratoplan
