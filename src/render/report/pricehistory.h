// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/pricing/effective.h"
#include "core/engine/timeline.h"
#include "core/text/format.h"

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

/// When a stretch holds, against the whole timeline: "from Jul 2026", "Jan 2026 to Jun 2026", "in undated
/// phases"; empty where it holds always.
[[nodiscard]] QString stretchText(const Format &format, const Timeline &timeline,
                                  const PriceStretch &stretch);

/// What a step did, for people: "−12 %, Contract 4711, from Jul 2026", "set by hand by Ada Byron on 3 Mar
/// 2026: agreed by mail", "1 EUR = 1.08 USD, 29 Jan 2026, ECB".
[[nodiscard]] QString stepText(const Format &format, const Plan &plan, const PriceStep &step);
/// All steps of a price, a line each.
[[nodiscard]] QStringList stepTexts(const Format &format, const Plan &plan, const EffectiveRate &price);

/// A discount with its sign: "−12 %".
[[nodiscard]] QString discountText(const Format &format, Percent discount);
/// What a discount is for: "AWS · AmazonEC2 · On demand"; "every price" where it names nothing.
[[nodiscard]] QString scopeText(const PriceBookEntry &entry);
/// The months a discount holds in: "from Jul 2026", "to Dec 2026", "Jul 2026 to Dec 2026"; empty: always.
[[nodiscard]] QString monthsText(const Format &format, const PriceBookEntry &entry);

} // namespace stratoplan
