// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "core/optimise/commitment.h"

#include <functional>

namespace stratoplan {

/// A charge of a component in one month of the horizon.
struct FamilyUse
{
    int month = 0; ///< from 0
    ComponentId component;
    SizingId sizing;
    ChargeId charge;

    bool operator==(const FamilyUse &) const = default;
};

/// Charges on demand for one price item, all running the same hours a month, and what committing the item
/// would cost: the question is ready to be asked.
struct CommitmentFamily
{
    PriceItemId item;
    RateId onDemand;
    QString name; ///< the price item's
    Quantity
        hours; ///< a month that its units run on demand; a commitment is paid for every hour of the month
    QList<ComponentId> components; ///< that it counts
    QList<ComponentId> leftOut; ///< whose quantity is not known in some month; they count as zero there
    QList<FamilyUse> uses; ///< what demand is made of
    CommitmentQuestion question;
    QString problem; ///< why it cannot be answered, in a sentence; empty: it can

    bool operator==(const CommitmentFamily &) const = default;
};

/// Units of a charge in a period; nothing where nobody knows.
using UnitsInPeriod = std::function<std::optional<Quantity>(const Sizing &, const Charge &, const Period &)>;

/// Likely units as the plan gives them, numbers and formulas.
[[nodiscard]] UnitsInPeriod plannedUnits(const Plan &plan);

/// The families of an option that could be committed: hourly charges on demand (no spot) of items that have
/// committed rates in the plan, in counted environments. Prices are those of each month, after overrides,
/// price book and exchange. In the order of the plan's components.
[[nodiscard]] QList<CommitmentFamily> commitmentFamilies(const Plan &plan, OptionId option,
                                                         const UnitsInPeriod &units);
/// The same for the units that the plan gives.
[[nodiscard]] QList<CommitmentFamily> commitmentFamilies(const Plan &plan, OptionId option);

/// A family's units by month, for example in one run of a simulation: demandFromRuns() makes the question's
/// demand of many. What is not known counts as zero.
[[nodiscard]] QList<Quantity> familyUnits(const Plan &plan, const CommitmentFamily &family,
                                          const UnitsInPeriod &units);

} // namespace stratoplan
