// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/prices/twin.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// What became of the components of an option in its twin, phase by phase: what has no price first.
class TwinModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Component, Phase, Was, Now, Fit, ColumnCount };

    /// Which lines are shown.
    enum class Show { All, Differing, Unpriced };

    TwinModel(const Plan &plan, const edits::Twin &twin, QObject *parent = nullptr);

    [[nodiscard]] ComponentId componentAt(int row) const { return lineAt(row).component; }
    void setShown(Show show);
    /// All lines, shown or not.
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
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

    [[nodiscard]] const edits::TwinLine &lineAt(int row) const { return m_lines.at(m_shown.at(row)); }

    Plan m_plan; ///< as it was just after twinning
    QList<edits::TwinLine> m_lines; ///< what has no price first
    QList<qsizetype> m_shown; ///< positions of those that are shown
};

} // namespace stratoplan
