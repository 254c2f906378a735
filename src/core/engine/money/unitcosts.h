// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/drivercurve.h"

namespace stratoplan {

/// What each unit of a driver costs in one column.
struct UnitCost
{
    CostSum cost; ///< of the whole option
    std::optional<Range<Quantity>> units;
    std::optional<Range<Money>> each; ///< none where units are not known, or may be none

    bool operator==(const UnitCost &) const = default;
};

/// Cost per unit of the driver with that key, by column: the likely cost over the likely units. Its low end
/// is the lowest cost over the most units, its high end the highest cost over the fewest. Rounded once, to a
/// millionth: ask for a thousand or a million requests at once where one costs too little. Empty where the
/// plan has no such driver. O(rows × columns).
/// @param per  how many units, above zero
[[nodiscard]] QList<UnitCost> unitCosts(const Plan &plan, const CostTable &table, const QString &driver,
                                        Quantity per = Quantity::fromWhole(1));

} // namespace stratoplan
