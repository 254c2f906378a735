// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What money questions and the simulation reckon with, kept with the plan.
namespace stratoplan::edits {

/// What a paying user pays a month, in the plan's currency, and how many of a hundred users pay: above 0 …
/// 100 %. A price of zero: no revenue is reckoned with.
[[nodiscard]] Status setUserPrice(Document &document, const Money &userPrice, Percent conversion);
/// A year, for present values: 0 … 100 %.
[[nodiscard]] Status setDiscountRate(Document &document, Percent rate);
/// The keys of the drivers that count users and requests; empty: none does.
[[nodiscard]] Status setUnitDrivers(Document &document, const QString &users, const QString &requests);
/// The seed (any number from 1 on) and the number of runs (100 … 100,000) of the simulation.
[[nodiscard]] Status setSimulation(Document &document, int seed, int runs);

} // namespace stratoplan::edits
