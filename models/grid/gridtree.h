// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridcolumn.h"
#include "models/grid/gridrow.h"

#include <vector>

namespace stratoplan {

/// How the Design grid is arranged.
enum class GridArrangement { ByEnvironment, ByCategory, Flat };

/// A row of the Design grid with the rows below it.
struct GridBranch
{
    GridRow row;
    std::vector<GridBranch> branches;
};

/// What the grid is made of.
struct GridSource
{
    const Plan &plan;
    const CostTable *costs = nullptr; ///< may lag behind the plan; null: no costs yet
    OptionId option;
    PhaseId phase; ///< that is looked at: its rate and specification are shown
    Basis basis = Basis::Catalog;
    QList<GridColumn> columns; ///< without the one of differences
    GridArrangement arrangement = GridArrangement::ByEnvironment;
    const SizingIndex *sizings = nullptr; ///< of the plan, where it is known already
};

/// Builds the grid's rows with their sums. O(rows × columns).
[[nodiscard]] std::vector<GridBranch> buildGrid(const GridSource &source);

} // namespace stratoplan
