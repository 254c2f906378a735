// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

#include <memory>

namespace stratoplan {

/// What one column of a comparison has in one row.
struct ComparisonCell
{
    QList<ComponentId> components; ///< empty: the role does not exist there
    QString text; ///< "EKS, 5 × m5.large"
    CostCell::State state = CostCell::State::Absent;
    Range<Money> amount;
    bool otherBasis = false;
    int unknown = 0; ///< components of the role that have no price
    QString note; ///< fit note or why there is no price
    bool cheapest =
        false; ///< the only lowest of the row, every month too; never on a tie or beside an unknown
    std::optional<Money> difference; ///< against the first column; none where either is unknown or absent
    std::optional<Percent> differencePercent;
    bool overridden = false; ///< a price in it was set by hand
    bool discounted = false; ///< the price book lowered a price in it
    Range<Money> once; ///< the part of the amount that is paid once, in the month shown
    Range<Money>
        added; ///< what adjustments put on top of it, which stands in their row; zero where all is known
    bool isPartly = false; ///< of adjustments: they add to lines without a price too

    /// What is likely to be paid every month.
    [[nodiscard]] Money everyMonth() const { return amount.likely - once.likely; }
};

/// A role in one environment, with a cell for each column.
struct ComparisonRow
{
    EnvironmentId environment;
    QString role; ///< role key; "adjustments" for added lines
    QString title;
    QString icon;
    QList<ComparisonCell> cells;
};

/// What a comparison compares: an option in a phase.
struct ComparisonColumn
{
    OptionId option;
    PhaseId phase;
    QString title;
    QString subtitle;
    QString provider;
    CostSum total;
    int roles = 0; ///< rows in which it has something
    int leftOut = 0; ///< roles that the total leaves out because nobody knows their price
    bool cheapest = false; ///< complete, and every month below what is known of every other column
    std::optional<Money> difference; ///< like for like: over the roles that both have a price for
    std::optional<Percent> differencePercent;
    Range<Money> once; ///< the part of the total that is paid once, in the month shown

    /// What is likely to be paid every month; percentages on top of what is paid once stay in it.
    [[nodiscard]] Money everyMonth() const { return total.amount.likely - once.likely; }
};

/// Columns side by side, rows paired by environment and role.
struct Comparison
{
    QList<ComparisonColumn> columns;
    QList<ComparisonRow> rows;

    /// Whether a total holds something that is paid once: migration, set-up, hardware.
    [[nodiscard]] bool hasOnce() const;
};

/// One step of the way from one total to another.
struct WaterfallStep
{
    QString role;
    QString title;
    Money change;
};

/// Cost tables of one plan that are known already.
using CostTables = QList<std::shared_ptr<const CostTable>>;

/// Compares options (not reference options unless listed) in one phase.
/// @param environment none: all counted environments, each role a row per environment
[[nodiscard]] Comparison compareOptions(const Plan &plan, const QList<OptionId> &options, PhaseId phase,
                                        EnvironmentId environment, Basis basis);

/// The same of known tables, one of each option.
[[nodiscard]] Comparison compareTables(const Plan &plan, const CostTables &tables, PhaseId phase,
                                       EnvironmentId environment);

/// Compares the phases of one option.
[[nodiscard]] Comparison comparePhases(const Plan &plan, OptionId option, EnvironmentId environment,
                                       Basis basis);

/// The same of a known table.
[[nodiscard]] Comparison comparePhases(const Plan &plan, const std::shared_ptr<const CostTable> &table,
                                       EnvironmentId environment);

/// Whether all columns know the price of a row; what a column does not have costs it nothing.
[[nodiscard]] bool isKnownInAll(const ComparisonRow &row);

/// The row that has what adjustments put on top of another one; null where nothing is.
[[nodiscard]] const ComparisonRow *adjustmentsOver(const Comparison &comparison, const ComparisonRow &row);

/// The rows of a comparison that isKnownInAll(), adjustments without what they put on top of the others.
[[nodiscard]] Comparison comparableOf(const Comparison &comparison);

/// Two columns held against each other over the roles whose price both know, and what adjustments put on top
/// of these; absent counts as nothing.
struct LikeForLike
{
    Money from;
    Money to;
    QStringList leftOut; ///< titles of the roles whose price either does not know, each once
    Money once; ///< the part of the difference that is paid once

    [[nodiscard]] Money difference() const { return to - from; }
};
[[nodiscard]] LikeForLike likeForLike(const Comparison &comparison, int from, int to);

/// The likely differences from column @p from to column @p to by role, largest increase first. The steps lead
/// exactly from one end of likeForLike() to the other.
[[nodiscard]] QList<WaterfallStep> waterfall(const Comparison &comparison, int from, int to);

/// The same without what is paid once: what every month costs. What is the cheapest stays so.
[[nodiscard]] Comparison everyMonthOf(const Comparison &comparison);

/// The options a comparison shows by default: all that are not reference options.
[[nodiscard]] QList<OptionId> comparedOptions(const Plan &plan);

} // namespace stratoplan
