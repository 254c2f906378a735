// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

namespace stratoplan {

/// How well an item's region goes with the one wanted.
enum class RegionFit {
    Same, ///< or it has none: global
    Nearest, ///< of those that the provider offers it in
    Area, ///< a whole part of the world, or several regions together
    Other
};

/// Sorts items by region: @p wanted and global ones are Same, those of the nearest region that any of them is in are
/// Nearest, those for a whole part of the world are Area.
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

} // namespace stratoplan
