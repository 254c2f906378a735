// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/loadweek.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// A week as a table: a row a day, a column an hour, the load in per cent of the peak. Cells are typed over.
class LoadWeekModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setWeek(const WeekPercents &week);
    [[nodiscard]] const WeekPercents &week() const { return m_week; }
    /// Gives many hours one load.
    void fill(const QModelIndexList &hours, Percent load);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A cell was typed over; the others that are chosen may follow.
    void typed(Percent load);
    /// What was typed is no share of the peak, 0 to 100.
    void refused();
    void weekChanged();

private:
    WeekPercents m_week = weekOf(WeekShape::Flat);
};

} // namespace stratoplan
