// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

namespace stratoplan::storage {

/// The numbers by which items are compared, as raw counts of their fixed-point types; noMeasure: it has none.
struct Measures
{
    static constexpr qint64 none = -1;

    qint64 vcpu = none; ///< Quantity
    qint64 memory = none; ///< Quantity, GiB
    qint64 price = none; ///< UnitPrice, on demand, for one unit and its hour (month, use)
    qint64 pricePerVcpu = none;
    qint64 pricePerMemory = none; ///< per GiB

    bool operator==(const Measures &) const = default;
};

/// The rate that an item is compared by: on demand, else flat; null where it has neither.
[[nodiscard]] const Rate *comparedRate(const QList<Rate> &rates);

/// What one unit of a rate costs before any tier: its first price that is not zero, for one of its units.
[[nodiscard]] UnitPrice firstPrice(const Rate &rate);

[[nodiscard]] Measures measuresOf(const PriceItem &item, const QList<Rate> &rates);

} // namespace stratoplan::storage
