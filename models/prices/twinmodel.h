// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/prices/twin.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// What became of the components of an option in its twin, phase by phase.
class TwinModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Component, Phase, Was, Now, Fit, ColumnCount };

    TwinModel(const Plan &plan, const edits::Twin &twin, QObject *parent = nullptr);

    [[nodiscard]] ComponentId componentAt(int row) const { return m_lines.at(row).component; }
    /// Lines that all of have a price, and those that something lacks one for.
    [[nodiscard]] int priced() const;
    [[nodiscard]] int unpriced() const;
    /// Lines with a price that is not an exact fit.
    [[nodiscard]] int different() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString fitText(const edits::TwinLine &line) const;

    Plan m_plan; ///< as it was just after twinning
    QList<edits::TwinLine> m_lines;
};

} // namespace stratoplan
