// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/targetwords.h"
#include "core/engine/costtable.h"

namespace stratoplan {

/// A target held against what an option gives.
struct TargetCheck
{
    enum class Verdict {
        Met, ///< in every month and phase that can be judged
        Missed, ///< in at least one of them
        NotComputable ///< see `reason`
    };

    Id<Target> target;
    MeasureWords words;
    Verdict verdict = Verdict::NotComputable;
    QString reason; ///< why it cannot be judged, in a sentence; empty: it can
    Quantity asked; ///< in the plan's currency, per cent, seconds, or units of the driver
    QList<std::optional<Quantity>>
        values; ///< by column, in the same unit, rounded; empty for what has no time
    std::optional<Quantity> worst; ///< the value that is farthest on the wrong side, or nearest to it
    int worstColumn = -1; ///< where; -1 for what has no time
    ComponentId component; ///< that decides a recovery figure
    std::optional<int> firstMissed; ///< column
    std::optional<int> metFrom; ///< first month from which it is met to the horizon's end
    int unknown = 0; ///< most lines, or components, that a value leaves out because nothing is known of them

    bool operator==(const TargetCheck &) const = default;
};

/// Checks every target of the plan against an option, in the plan's order: see readMeasure() for what is
/// understood. Likely values decide, exactly, before rounding. A value that leaves lines out is a bound: it
/// may show that a target is missed, never that it is met. A target's amount in another currency counts at
/// each month's exchange rate; `asked` is that of the plan's first month. O(targets × rows × columns).
[[nodiscard]] QList<TargetCheck> checkTargets(const Plan &plan, const CostTable &table);

} // namespace stratoplan
