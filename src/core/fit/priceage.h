// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/fit.h"

#include <optional>

namespace stratoplan {

/// How old prices may be.
struct PriceAge
{
    int months = 0; ///< after which a price is old; 0: never
    QDate today;
};

/// What a plan allows, on a day.
[[nodiscard]] PriceAge priceAgeOf(const Plan &plan, const QDate &today = QDate::currentDate());

/// Whether a price held longer ago than that. One without a date is not known to be old.
[[nodiscard]] bool isOld(const Rate &rate, const PriceAge &age);

/// What there is to say of the oldest of several prices: "price of Dec 2016"; nothing where none is old.
[[nodiscard]] std::optional<FitPart> oldPriceDifference(const QList<Rate> &rates, const PriceAge &age);

} // namespace stratoplan
