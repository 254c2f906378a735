// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/pricing/effective.h"
#include "core/engine/timeline.h"

namespace stratoplan {

/// Periods in which a rate counts alike.
struct PriceStretch
{
    std::optional<Month> first; ///< none: undated phases
    std::optional<Month> last;
    EffectiveRate price;

    /// Whether the list price counts as it is.
    [[nodiscard]] bool isListPrice() const { return price.steps.isEmpty() && price.problem.isEmpty(); }
};

/// How a rate counts over a timeline, in order: its months, then its undated phases where it has any that
/// differ from the last month. Never empty. O(months × price book).
[[nodiscard]] QList<PriceStretch> priceStretches(const Plan &plan, const Timeline &timeline,
                                                 const Rate &rate);

/// The entries of the price book that lower a rate in a month, or would if its price were not set by hand; in
/// their order. O(price book).
[[nodiscard]] QList<Id<PriceBookEntry>> discountsFor(const Plan &plan, const Rate &rate,
                                                     std::optional<Month> month);
/// Those that do so in any period of a timeline.
[[nodiscard]] QList<Id<PriceBookEntry>> discountsFor(const Plan &plan, const Timeline &timeline,
                                                     const Rate &rate);

/// The last month that an entry of the price book counts in: the last that it covers whole; none: it has no
/// end.
[[nodiscard]] std::optional<Month> lastMonthOf(const PriceBookEntry &entry);

} // namespace stratoplan
