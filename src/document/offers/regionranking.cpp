// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/regionranking.h"

#include "core/catalog/region.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

RegionRanking::RegionRanking(const QString &provider, const QString &wanted,
                             const QList<storage::CatalogItem> &items)
    : m_provider(provider)
{
    m_wanted = keyOf(wanted);
    const Region *home = findRegion(provider, wanted);
    if (home == nullptr)
        return;
    QStringList keys;
    for (const storage::CatalogItem &item : items) {
        const Region *known = findRegion(provider, item.item.region);
        if (known != nullptr && !keys.contains(known->key))
            keys.append(known->key);
    }
    if (keys.contains(m_wanted) || keys.isEmpty())
        return;
    const Region *near = nearestRegion(*home, provider, keys);
    m_nearest = near != nullptr ? near->key : QString();
}

QString RegionRanking::keyOf(const QString &region) const
{
    const Region *known = findRegion(m_provider, region);
    return known != nullptr ? known->key : region;
}

RegionFit RegionRanking::fitOf(const PriceItem &item) const
{
    const Region *known = findRegion(m_provider, item.region);
    const bool isArea = known != nullptr && known->kind == Region::Kind::Area;
    const bool nowhere = item.region.isEmpty() || item.region == "global"_L1;
    const QString key = keyOf(item.region);
    if (m_wanted.isEmpty() || nowhere || key == m_wanted)
        return RegionFit::Same;
    if (isArea)
        return RegionFit::Area;
    return key == m_nearest ? RegionFit::Nearest : RegionFit::Other;
}

} // namespace stratoplan
