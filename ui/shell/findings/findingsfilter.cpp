// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings/findingsfilter.h"

#include "models/lists/findingsmodel.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void FindingsFilter::setPhase(PhaseId phase)
{
    m_phase = phase;
    invalidateFilter();
}

void FindingsFilter::setOption(OptionId option)
{
    m_option = option;
    invalidateFilter();
}

void FindingsFilter::setKnownOption(const QString &name)
{
    const QString known = name.isEmpty() ? QString() : name + u": "_s;
    if (known == m_known)
        return;
    m_known = known;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, FindingsModel::Text), index(rowCount() - 1, FindingsModel::Text));
}

QVariant FindingsFilter::data(const QModelIndex &index, int role) const
{
    const QVariant said = QSortFilterProxyModel::data(index, role);
    const bool isText = role == Qt::DisplayRole && index.column() == FindingsModel::Text;
    if (!isText || m_known.isEmpty() || !said.toString().startsWith(m_known))
        return said;
    QString rest = said.toString().mid(m_known.size());
    return rest;
}

int FindingsFilter::count(Finding::Severity severity) const
{
    int found = 0;
    for (int row = 0; row < rowCount(); ++row)
        found += index(row, 0).data(SeverityRole).toInt() == static_cast<int>(severity) ? 1 : 0;
    return found;
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const qint64 phase = index.data(PhaseRole).toLongLong();
    const qint64 option = index.data(OptionRole).toLongLong();
    const bool isPhase = m_phase.isNone() || phase == 0 || phase == m_phase.value();
    const bool isOption = m_option.isNone() || option == 0 || option == m_option.value();
    return isPhase && isOption;
}

} // namespace stratoplan
