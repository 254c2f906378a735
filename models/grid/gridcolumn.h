// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// One column of the Design grid.
struct GridColumn
{
    enum class Kind { Name, Specification, Rate, Quantities, Amounts };

    Kind kind = Kind::Name;
    PhaseId phase; ///< for Quantities and Amounts; none where the option has no phases
    int period = 0; ///< column of the cost table for Amounts; -1: the phase has none

    bool operator==(const GridColumn &) const = default;
};

/// The columns for an option: name, specification, rate, then a quantity and an amount for every phase it
/// has, one of each where it has none.
[[nodiscard]] QList<GridColumn> gridColumns(const Plan &plan, OptionId option);

} // namespace stratoplan
