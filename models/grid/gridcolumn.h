// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"

#include <QSet>

namespace stratoplan {

/// One column of the Design grid.
struct GridColumn
{
    enum class Kind {
        Name,
        Specification,
        Rate,
        Quantities,
        Amounts,
        Difference ///< of what is tried out against the saved plan, in the looked-at phase
    };

    Kind kind = Kind::Name;
    PhaseId phase; ///< for Quantities and Amounts; none where the option has no phases
    int period = 0; ///< column of the cost table for Amounts; -1: the phase has none

    bool operator==(const GridColumn &) const = default;
};

/// The columns for an option: name, specification, rate, then a quantity and an amount for every phase it
/// has, one of each where it has none.
[[nodiscard]] QList<GridColumn> gridColumns(const Plan &plan, OptionId option);
/// The same where timeline and the phases that the option has sizings of are known: O(phases).
[[nodiscard]] QList<GridColumn> gridColumns(const Plan &plan, OptionId option, const Timeline &timeline,
                                            const QSet<PhaseId> &sized);
/// The phases in which an option has sizings of its own. O(sizings).
[[nodiscard]] QSet<PhaseId> sizedPhases(const Plan &plan, OptionId option);

} // namespace stratoplan
