// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "document/offers/offers.h"

namespace stratoplan::edits {

/// Where a twin may be, and what speaks for it.
struct TwinRegion
{
    QString
        region; ///< the proposed one: of those near, the one that has prices for most; empty: none is known
    QString nearest; ///< the one nearest the option's own
    int wanted = 0; ///< kinds of things that the option has from its provider and that need a price
    int held = 0; ///< those that the proposed region has prices for
    int heldByNearest = 0; ///< those that the nearest has prices for
};

/// The provider that most of an option's charges are of, where the option does not say.
[[nodiscard]] QString providerOf(const Plan &plan, const Option &option);

/// The region for an option's twin: among those near its own the one that the catalogs have prices in for
/// most of what the option is made of; of several, the nearest. A few dozen small searches: ask beside the
/// window.
[[nodiscard]] TwinRegion proposedRegion(const Plan &plan, OptionId option, const QString &provider,
                                        const Offers &offers);

} // namespace stratoplan::edits
