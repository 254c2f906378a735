// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "document/edits/sizings.h"

/// @file
/// How ranges are spread, and ranges of prices, for the simulation. A spread can be given to what is no range
/// yet; it counts once it is one.
namespace stratoplan::edits {

/// Of the quantity that holds at a place.
[[nodiscard]] Status setQuantitySpread(Document &document, Place place, Spread spread);
/// Of the amount stated at a place.
[[nodiscard]] Status setStatedSpread(Document &document, Place place, Spread spread);
/// Of a charge's amount.
[[nodiscard]] Status setAmountSpread(Document &document, ChargeId id, Spread spread);
/// Of an adjustment's percentage, all phases alike.
[[nodiscard]] Status setAdjustmentSpread(Document &document, AdjustmentId id, Spread spread);

/// Says how sure a price is, in place of what was said before of that rate: percentages above -100, upwards,
/// around 0, which is the price that every figure is worked out with, and not all 0. The id is given by the
/// plan.
[[nodiscard]] Result<Id<PriceRange>> setPriceRange(Document &document, const PriceRange &range);
/// The price of the rate is certain again; nothing where it was.
[[nodiscard]] Status removePriceRange(Document &document, RateId rate);
/// What is said of a rate, or null.
[[nodiscard]] const PriceRange *priceRangeOf(const Plan &plan, RateId rate);

} // namespace stratoplan::edits
