// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/given.h"
#include "document/offers/offer.h"

namespace stratoplan {

/// What a price item of the usual kind is: no licence, dedicated host or other system than Linux comes with
/// it.
[[nodiscard]] bool isUsual(const PriceItem &item);

/// Whether a provider has any sourced price of that role, whatever its size and region.
[[nodiscard]] bool hasPrices(const OfferWish &wish, const Offers &offers);

/// Currencies whose prices a plan can bring into its own.
[[nodiscard]] QList<Currency> usableCurrencies(const Plan &plan);

/// What made-up parts need together, as neededAt() says.
[[nodiscard]] Needs neededOf(const QList<GivenPart> &parts);

} // namespace stratoplan
