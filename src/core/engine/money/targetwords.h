// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// What a target measures.
enum class Measure {
    MonthlyCost,
    AnnualCost, ///< twelve times a month's
    CostPer, ///< a month's cost for each unit of a driver
    Revenue, ///< a month's
    Margin, ///< a month's revenue less its cost
    BudgetUsed, ///< per cent of the budget of the whole option
    DriverValue, ///< a driver itself
    RecoveryTime, ///< reached RTO
    DataLoss, ///< reached RPO
    Availability,
    Other ///< nothing the plan can compute: response time, error rate
};

/// A target's measure as the plan understands it.
struct MeasureWords
{
    Measure measure = Measure::Other;
    QString driver; ///< key, for CostPer and DriverValue

    bool operator==(const MeasureWords &) const = default;
};

/// Reads a measure. Capitals, hyphens, articles and the words "monthly", "a month", "per month", "total",
/// "average", "mean" do not matter. Understood are:
/// - "cost", "monthly cost", "spend", "total monthly cost"; "annual cost", "yearly cost", "cost per year"
/// - "cost per user" and "cost per request" (the plan's own drivers; also "cost per API request"), and "cost
///   per" any driver's key, name or unit, in the singular too
/// - "revenue", "margin", "profit", "budget used", "budget utilisation", "budget usage"
/// - "users", "requests", and any driver's key or name
/// - "RTO", "recovery time", "recovery time objective"; "RPO", "data loss", "recovery point objective"
/// - "availability", "uptime"
[[nodiscard]] MeasureWords readMeasure(const Plan &plan, const QString &text);

/// Measures that can be computed for a plan, as a person would write them, for completion.
[[nodiscard]] QStringList knownMeasures(const Plan &plan);

/// How a value is held against a target's.
enum class Comparing { Below, AtMost, Above, AtLeast, Equal };

/// Reads "<", "<=", "≤", ">", ">=", "≥", "=", "==" and "under", "below", "at most", "up to", "over", "above",
/// "at least"; nothing for anything else.
[[nodiscard]] std::optional<Comparing> readComparison(const QString &text);

/// A span of time a unit stands for: "s", "min", "minutes", "h", "hours", "d", "days"; nothing for anything
/// else.
[[nodiscard]] std::optional<Duration> readTimeUnit(const QString &unit);

/// The currency that a unit such as "$", "USD a month" or "€/user" names; none: it names no currency, and
/// the plan's is meant. Nothing where a word of it is not understood ("thousand $", "cents").
/// @param measure  the words of the measure may stand in the unit, too
[[nodiscard]] std::optional<Currency> readMoneyUnit(const QString &unit, const QString &measure);

} // namespace stratoplan
