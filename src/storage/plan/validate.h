// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan::storage {

/// Something that no plan in a file may have.
struct PlanIssue
{
    QString place; ///< "rate[4].tiers", counting rows from 0
    QString text; ///< what is wrong, translated

    [[nodiscard]] QString toString() const { return place + QLatin1StringView(": ") + text; }
    bool operator==(const PlanIssue &) const = default;
};

/// What would break the program if it were let in: ids that name no row, ranges that run backwards, money
/// without a currency or beyond counting, tiers out of order, a horizon out of bounds, areas or environments
/// that contain themselves. At most @p limit issues. Files are refused for them, both ways. O(size of the
/// plan).
[[nodiscard]] QList<PlanIssue> validate(const Plan &plan, qsizetype limit = 20);

} // namespace stratoplan::storage
