// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"

namespace stratoplan {

/// The price of so many units as one price, rounded half to even; nothing when it does not fit.
[[nodiscard]] inline std::optional<UnitPrice> scaled(UnitPrice price, Quantity times)
{
    const auto product = decimal::multiply(price.raw(), times.raw());
    const auto raw = product ? decimal::narrow(decimal::divideHalfEven(*product, Quantity::one())) : std::nullopt;
    return raw ? std::optional(UnitPrice::fromRaw(*raw)) : std::nullopt;
}

/// Two prices together; nothing when they do not fit.
[[nodiscard]] inline std::optional<UnitPrice> together(UnitPrice a, UnitPrice b)
{
    const auto raw = decimal::narrow(Int128(a.raw()) + b.raw());
    return raw ? std::optional(UnitPrice::fromRaw(*raw)) : std::nullopt;
}

} // namespace stratoplan
