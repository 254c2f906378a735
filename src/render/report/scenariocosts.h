// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportcontext.h"

namespace stratoplan {

/// What the leading option costs in a scenario.
struct ScenarioCost
{
    struct InPhase
    {
        PhaseId phase; ///< none: the option has no phases
        CostSum sum; ///< of its first month
        std::optional<Money>
            left; ///< of the budget, in the month that is nearest to it; below zero: it is passed
        bool isLeast = false; ///< lines without a price are left out of what `left` is worked out from

        [[nodiscard]] bool isOver() const { return left && left->isNegative(); }
    };

    Id<Scenario> scenario; ///< none: the saved plan
    QString name;
    QString settings; ///< "Spot share 60 %, Daily users 150 %"
    QList<InPhase> phases; ///< those that have a column
    CostSum horizon; ///< all months together
    QStringList problems; ///< of settings that could not be laid over the plan

    /// The cost in a phase, or null.
    [[nodiscard]] const InPhase *in(PhaseId phase) const;
};

/// The saved plan, then each scenario in the plan's order. O(scenarios × rows × columns).
[[nodiscard]] QList<ScenarioCost> scenarioCosts(const ReportContext &context);

} // namespace stratoplan
