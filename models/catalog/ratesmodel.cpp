// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/ratesmodel.h"

#include "core/text/pricetext.h"
#include "models/catalog/catalogcells.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void RatesModel::setRates(const QList<Rate> &rates)
{
    beginResetModel();
    m_rates = rates;
    endResetModel();
}

int RatesModel::rowOf(const QString &term) const
{
    for (int row = 0; row < m_rates.size(); ++row) {
        if (m_rates.at(row).term == term)
            return row;
    }
    return -1;
}

int RatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rates.size());
}

int RatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Rate &rate = m_rates.at(index.row());
    if (role == KeyRole)
        return rate.term;
    if (role == DetailRole)
        return index.column() == Term ? catalogcells::shortPrice(m_format, rate) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (index.column() == Term ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Term:
        return termText(rate.term);
    case Month:
        return catalogcells::monthText(m_format, rate);
    default:
        return {};
    }
}

QVariant RatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Term ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && section == Month)
        return tr("For one unit and 730 hours, an upfront payment spread over its term");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Term:
        return tr("Term");
    case Month:
        return tr("A month");
    default:
        return {};
    }
}

} // namespace stratoplan
