// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/modelcontext.h"

namespace stratoplan {

/// A charge at the rate it pays, over the columns in which it pays it.
struct ChargeTerm
{
    std::size_t line = 0;
    const Charge *charge = nullptr;
    RateId rate;
    const SeriesNode *headsBy = nullptr; ///< by formula; null: `heads`
    const SeriesNode *amountBy = nullptr;
    Draw heads;
    Draw amount;
    Draw price; ///< what its price is multiplied by
    std::vector<bool> active; ///< by column
    std::vector<double> perUnit; ///< by column: cost of a unit where nobody else's usage matters, else 0
    bool unitsUncertain = false;

    std::vector<double> units; ///< by column, in the run
    double factor = 1; ///< in the run

    [[nodiscard]] bool isUncertain() const { return unitsUncertain || !price.isCertain(); }
    /// Works out units and factor of a run. Units that cannot be known in a run, or are negative, count as 0.
    void run(const Draws &draws);
    /// Adds what units cost by themselves to a line's columns.
    void addTo(std::vector<double> &costs) const;
};

/// The terms of all lines of a model.
[[nodiscard]] std::vector<ChargeTerm> chargeTerms(ModelContext &context);

/// Usage of one unit of a charge in a column: its hours for hourly rates, else 1.
[[nodiscard]] double usageOfUnit(const ModelContext &context, const ChargeTerm &term, const Rate &rate);

} // namespace stratoplan
