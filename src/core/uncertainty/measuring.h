// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/simulation.h"

#include <vector>

namespace stratoplan {

/// Whether a computed cost is at or below a limit: costs are amounts of millionths.
[[nodiscard]] inline bool isWithin(double cost, double limit)
{
    return cost <= limit + 0.5e-6;
}

/// So many of so many, 0 … 100.
[[nodiscard]] Percent shareOf(std::size_t some, std::size_t all);

/// Puts what a value for each run says into a band: its percentiles, and the chance to stay within its limit.
void measure(CostBand &band, const std::vector<double> &values, Currency currency);
/// The same where every run costs what the band says is likely.
void measureCertain(CostBand &band);

/// A computed cost in a currency, to a millionth; cut where it does not fit.
[[nodiscard]] Money moneyOf(double cost, Currency currency);

} // namespace stratoplan
