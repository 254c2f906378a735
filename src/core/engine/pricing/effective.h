// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// One thing that happened to a frozen price on its way into a figure.
struct PriceStep
{
    enum class Kind {
        Override, ///< set by hand; the price book does not apply
        Discount, ///< an entry of the price book
        Exchange ///< from the price's currency into the plan's
    };

    Kind kind = Kind::Discount;
    Id<PriceOverride> override;
    Id<PriceBookEntry> entry;
    Id<CurrencyRate> exchange;
    UnitPrice before; ///< of the first tier that costs anything, for `Rate::per` units
    UnitPrice after;

    bool operator==(const PriceStep &) const = default;
};

/// A rate as it counts in a month: after override or price book, in the plan's currency. Discounts stack in
/// the order of the price book, each on what the ones before leave; every price is rounded to 1e-12, half to
/// even, and so is what an exchange rate makes of it.
struct EffectiveRate
{
    Rate rate;
    QList<PriceStep> steps; ///< in the order they were taken; empty: the list price counts
    QString problem; ///< why it cannot be used, in a sentence; empty: it can

    [[nodiscard]] bool isOverridden() const;
    [[nodiscard]] bool isDiscounted() const;
};

/// The rate in a month. Without one (an undated phase) a discount counts that has no last day, and the newest
/// exchange rate. Discounts that name neither service nor SKU do not touch percentages of spend. O(price
/// book).
[[nodiscard]] EffectiveRate effectiveRate(const Plan &plan, const Rate &rate, std::optional<Month> month);

/// The exchange rate that holds in a month: the newest of a date up to its end, else the oldest there is; the
/// reverse pair where only that is given. Null where there is none.
[[nodiscard]] const CurrencyRate *exchangeRateAt(const Plan &plan, Currency from, Currency to,
                                                 std::optional<Month> month);

/// An amount in the plan's currency, rounded to a millionth, half to even; nothing where no exchange rate is
/// known.
[[nodiscard]] std::optional<Money> inPlanCurrency(const Plan &plan, const Money &amount,
                                                  std::optional<Month> month);

/// Counts the dates up to a month at which a price may change: two months with the same number have the same
/// prices. -1 for an undated phase.
[[nodiscard]] int priceEpoch(const Plan &plan, std::optional<Month> month);

} // namespace stratoplan
