// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findingsfilter.h"

#include "models/roles.h"

namespace stratoplan {

void FindingsFilter::setPhase(PhaseId phase)
{
    m_phase = phase;
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_phase.isNone())
        return true;
    const qint64 phase = sourceModel()->index(row, 0, parent).data(PhaseRole).toLongLong();
    return phase == 0 || phase == m_phase.value();
}

} // namespace stratoplan
