// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/kindfilter.h"

#include "models/roles.h"

namespace stratoplan {

bool KindFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_kinds.contains(sourceModel()->index(row, 0, parent).data(KindRole).toInt());
}

} // namespace stratoplan
