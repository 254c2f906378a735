// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "storage/catalog/catalog.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The rates of one price item to choose from: the term with its price as DetailRole, and what a month costs. KeyRole
/// is the term.
class RatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Term, Month, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRates(const QList<Rate> &rates);
    [[nodiscard]] const QList<Rate> &rates() const { return m_rates; }
    /// The first rate of that term, -1 where there is none.
    [[nodiscard]] int rowOf(const QString &term) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Format m_format;
    QList<Rate> m_rates;
};

} // namespace stratoplan
