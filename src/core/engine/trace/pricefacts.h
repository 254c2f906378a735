// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// What a trace says about the price of a charge: its item, the list price, what was set by hand, taken off
/// or exchanged, as what it counts, and where it comes from. Nothing for a charge without a price item.
/// @param month  of the figure; none for an undated phase
[[nodiscard]] QList<TraceFact> priceFacts(const Plan &plan, const ChargeResult &charge,
                                          std::optional<Month> month);

/// What is said where a commitment has lapsed and units that were paid for upfront outlast it, yet pay like
/// all others: where tiers or an allowance count all units together none of them can be parted.
/// @param committed  the rate that was paid while the commitment held
/// @param purchases  what is still paid for, not empty
[[nodiscard]] TraceFact countedTogetherFact(const Rate &committed, const QList<UpfrontPurchase> &purchases);

} // namespace stratoplan
