// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/pricing/stretches.h"
#include "core/text/format.h"

namespace stratoplan {

/// When a stretch holds, against the whole timeline: "from Jul 2026", "Jan 2026 to Jun 2026", "in undated
/// phases"; empty where it holds always.
[[nodiscard]] QString stretchText(const Format &format, const Timeline &timeline,
                                  const PriceStretch &stretch);

/// What a step did, for people: "−12 %, Contract 4711, from Jul 2026", "set by hand by Ada Byron on 3 Mar
/// 2026: agreed by mail", "1 EUR = 1.08 USD, 29 Jan 2026, ECB".
[[nodiscard]] QString stepText(const Format &format, const Plan &plan, const PriceStep &step);
/// All steps of a price, a line each.
[[nodiscard]] QStringList stepTexts(const Format &format, const Plan &plan, const EffectiveRate &price);

/// Where a price set by hand comes from: "by Ada Byron on 3 Mar 2026: agreed by mail"; empty where nothing is
/// said.
[[nodiscard]] QString originText(const Format &format, const PriceOverride &row);
/// An entry of the price book in a line: "−12 %, Contract 4711, from Jul 2026".
[[nodiscard]] QString entryText(const Format &format, const PriceBookEntry &entry);
/// A discount with its sign: "−12 %".
[[nodiscard]] QString discountText(const Format &format, Percent discount);
/// What a discount is for: "AWS · AmazonEC2 · On demand"; "every price" where it names nothing.
[[nodiscard]] QString scopeText(const PriceBookEntry &entry);
/// The months a discount holds in: "from Jul 2026", "to Dec 2026", "Jul 2026 to Dec 2026"; empty: always.
[[nodiscard]] QString monthsText(const Format &format, const PriceBookEntry &entry);

} // namespace stratoplan
