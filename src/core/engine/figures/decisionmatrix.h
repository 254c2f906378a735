// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"

#include <functional>

namespace stratoplan {

/// How an option does by a criterion.
struct DecisionCell
{
    std::optional<Percent> score; ///< 0 worst, 100 best; nothing where neither plan nor person says
    bool isJudged = false; ///< a person's score, not one of the plan's figures
    QString why =
        {}; ///< what the score comes from: "$1,982", "3 of 4 targets met in full", a person's reason
    std::optional<Money> cost = {}; ///< a month's cost that the score is by; none for other measures
    std::optional<Money> whole =
        {}; ///< all of the month's cost, as far as it is known, where that one is a part
    bool isWholeOpen = false; ///< the whole leaves out what nobody knows the price of

    /// "$1,982"; "$4,167 of ≥ $5,124" for a part; empty for other measures.
    [[nodiscard]] QString costText() const;

    bool operator==(const DecisionCell &) const = default;
};

/// A criterion with a cell for each option.
struct DecisionRow
{
    Id<Criterion> criterion;
    QString name;
    Criterion::Measure measure = Criterion::Measure::Judged;
    Percent weight; ///< as given
    Percent share; ///< of all weights that count; 0 where it is left out
    QList<DecisionCell> cells;
    QString leftOut; ///< why it does not count, in a sentence; empty: it does

    bool operator==(const DecisionRow &) const = default;
};

/// The smallest change of one weight that gives another option the lead. The other weights keep their
/// proportions.
struct DecisionTurn
{
    Id<Criterion> criterion;
    Percent share; ///< of all weights that count, at which the other one draws level
    bool isAbove = true; ///< it leads above that share, else below
    int column = -1; ///< which option

    bool operator==(const DecisionTurn &) const = default;
};

/// Options held against weighted criteria.
struct DecisionMatrix
{
    QList<ComparisonColumn> columns; ///< the options
    QList<DecisionRow> rows; ///< in the plan's order
    QList<std::optional<Percent>> totals; ///< by column, 0 … 100; nothing where no criterion counts
    QList<int> leaders; ///< columns with the highest total; more than one: a tie
    int pricedRoles = 0; ///< that scores of cost are over: those that all options have a price for
    int unpricedRoles = 0; ///< that they are not
    bool isWithoutOnce = false; ///< scores of cost leave out what an option pays once in that month
    bool isCertain = false; ///< the one leader leads or ties by every criterion: no weights change that
    std::optional<DecisionTurn> turn; ///< nothing where no share of a single weight gives another the lead

    [[nodiscard]] bool isTie() const { return leaders.size() > 1; }
};

/// Weights that stand in for the plan's, by criterion: those of sliders that are being moved.
using DecisionWeights = QHash<Id<Criterion>, Percent>;

/// The cost table of an option, on the basis of a comparison; null: nobody knows what of it is paid once.
using TableOf = std::function<const CostTable *(OptionId)>;

/// The decision between the options of a comparison. Scores are 0 … 100:
/// - cost: 100 × lowest monthly cost / own one, likely, without what is paid once in that month (see
///   oncePaid()), over the roles that all options have a price for; what costs nothing has 100
/// - recovery: 100 × targets met in full / all targets (resilience/assessment.h)
/// - availability: 100 × components that survive the loss of a zone / components whose zones are known, by
///   their placements (two zones or regions and more) or needs
/// - notes: 100 × notes for / all notes
/// - judged: the person's score
/// A person's score counts in place of a computed one, but for cost. A criterion counts where every option
/// has a score and its weight is above 0. The total is Σ weight × score / Σ weight, rounded once to a
/// millionth, half to even; who leads is decided before rounding. Exact integers; O(criteria × options ×
/// rows).
[[nodiscard]] DecisionMatrix decisionMatrix(const Plan &plan, const Comparison &comparison,
                                            const TableOf &tableOf, const DecisionWeights &weights = {});

} // namespace stratoplan
