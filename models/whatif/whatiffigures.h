// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "document/planview.h"
#include "document/recalculator.h"

namespace stratoplan {

/// What is tried out against the saved plan, for what the window looks at.
struct WhatIfFigures
{
    PhaseId phase; ///< that `now` and `saved` are a month of: its first
    CostSum now;
    CostSum saved;
    int months = 0; ///< of the horizon; 0: the option is not dated, there is no sum over it
    CostSum horizonNow;
    CostSum horizonSaved;

    [[nodiscard]] Money difference() const { return now.amount.likely - saved.amount.likely; }
    [[nodiscard]] Money horizonDifference() const
    {
        return horizonNow.amount.likely - horizonSaved.amount.likely;
    }
    bool operator==(const WhatIfFigures &) const = default;
};

/// Nothing where the looked-at option has no figure in its phase, as tried out or as saved.
[[nodiscard]] std::optional<WhatIfFigures> whatIfFigures(Recalculator &recalculator, const PlanView &view);

} // namespace stratoplan
