// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/costchange.h"
#include "document/offers/pricechange.h"

namespace stratoplan {

/// What taking over @p chosen does to every option, reference options left out; the looked-at @p first comes
/// first.
[[nodiscard]] QList<CostChange> repriceTotals(const Plan &plan, const QList<PriceChange> &chosen,
                                              OptionId first, Basis basis);

/// What each change alone does to one option, in their order, or where it does nothing there to the first
/// other one that it concerns; none for those that cannot be taken over.
[[nodiscard]] QList<std::optional<CostChange>>
repriceEffects(const Plan &plan, const QList<PriceChange> &changes, OptionId option, Basis basis);

} // namespace stratoplan
