// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/given.h"
#include "document/offers/offer.h"

namespace stratoplan {

/// How well an item's region goes with the one wanted.
enum class RegionFit {
    Same, ///< or it has none: global
    Nearest, ///< of those that the provider offers it in
    Other
};

/// Sorts items by region: @p wanted and global ones are Same, those of the nearest region that any of them is in are
/// Nearest.
class RegionRanking
{
public:
    RegionRanking(const QString &provider, const QString &wanted, const QList<storage::CatalogItem> &items);
    [[nodiscard]] RegionFit fitOf(const PriceItem &item) const;

private:
    [[nodiscard]] QString keyOf(const QString &region) const;

    QString m_provider;
    QString m_wanted;
    QString m_nearest;
};

/// What a price item of the usual kind is: no licence, dedicated host or other system than Linux comes with it.
[[nodiscard]] bool isUsual(const PriceItem &item);

/// Whether a provider has any sourced price of that role, whatever its size and region.
[[nodiscard]] bool hasPrices(const OfferWish &wish, const Offers &offers);

/// What made-up parts need together, as neededAt() says.
[[nodiscard]] Needs neededOf(const QList<GivenPart> &parts);

} // namespace stratoplan
