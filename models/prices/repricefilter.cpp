// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/repricefilter.h"

#include "models/roles.h"

namespace stratoplan {

void RepriceFilter::setKind(std::optional<PriceChange::Kind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool RepriceFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!m_kind)
        return true;
    return sourceModel()->index(row, 0, parent).data(KindRole).toInt() == static_cast<int>(*m_kind);
}

} // namespace stratoplan
