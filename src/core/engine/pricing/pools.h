// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"

namespace stratoplan {

/// A charge among those that share an allowance.
struct PoolMember
{
    ChargeResult *charge = nullptr;
    bool firstYear = false; ///< its account is in its first twelve months
};

/// Prices charges that share an allowance: it is given once, over all of them in proportion to their usage;
/// what is left is charged over the tiers, together where they are the same. Parts add up to the whole
/// exactly.
void pricePool(const QList<PoolMember> &members);

} // namespace stratoplan
