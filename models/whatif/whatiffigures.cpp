// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatif/whatiffigures.h"

#include "core/audit/phasesummary.h"

namespace stratoplan {

std::optional<WhatIfFigures> whatIfFigures(Recalculator &recalculator, const PlanView &view)
{
    const auto now = recalculator.costs(view.option(), view.basis());
    const auto saved = recalculator.savedCosts(view.option(), view.basis());
    if (!now || !saved)
        return std::nullopt;
    // A phase that begins by trigger may begin in another month.
    const int column = now->timeline.firstColumn(view.phase());
    const int savedColumn = saved->timeline.firstColumn(view.phase());
    if (column < 0 || savedColumn < 0)
        return std::nullopt;
    WhatIfFigures figures;
    figures.phase = view.phase();
    figures.now = now->total(column);
    figures.saved = saved->total(savedColumn);
    if (now->timeline.at(column).month) {
        figures.months = now->timeline.months();
        figures.horizonNow = horizonTotal(*now);
        figures.horizonSaved = now == saved ? figures.horizonNow : horizonTotal(*saved);
    }
    return figures;
}

} // namespace stratoplan
