// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"
#include "core/plan/category.h"

namespace stratoplan {

/// What a category, or all added lines of adjustments together, take of a total.
struct SpendPart
{
    QString title;
    std::optional<Category> category; ///< none: adjustments, or several parts joined
    bool isJoined = false; ///< several small parts as one
    Money amount; ///< likely

    bool operator==(const SpendPart &) const = default;
};

/// A total and its parts, which add up to it.
struct Spend
{
    QList<SpendPart> parts; ///< in report order, adjustments last; none that is zero
    CostSum total;

    bool operator==(const Spend &) const = default;
};

/// What an option spends in one column, by category.
[[nodiscard]] Spend spendIn(const Plan &plan, const CostTable &table, int column);

/// The same for all months of the horizon together; lines left out are counted once for each month.
[[nodiscard]] Spend spendOver(const Plan &plan, const CostTable &table);

/// What an option spends in one column on the roles of these rows; adjustments, where their row is among
/// them, without what they put on top of other roles.
[[nodiscard]] Spend spendOn(const QList<ComparisonRow> &rows, const Plan &plan, const CostTable &table,
                            int column);

/// What the sizes of parts are taken from, where they are brought into one order.
enum class RankedBy {
    All, ///< what all totals spend on them together
    First ///< what the first total spends on them; parts that it does not have come after its own
};

/// Brings the parts of several totals into one order, the largest first, and joins the smallest as "Other",
/// so that each has at most @p most parts. Adjustments come last and are never joined. A part that a total
/// does not have is zero in it, so that all have the same ones.
void alignParts(QList<Spend> &spends, int most, RankedBy rank = RankedBy::All);

} // namespace stratoplan
