// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/whatif.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"
#include "models/whatif/leverline.h"

namespace stratoplan {

class LeverDifferences;

/// The levers and drivers of the what-if panel: name, value, and what each does to the cost. The value is set
/// as in a table; nothing of it touches the plan.
class LeverModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Difference, ColumnCount };

    /// @param differences  what each lever does; null: nobody knows
    LeverModel(const Document &document, WhatIf &whatIf, const LeverDifferences *differences = nullptr,
               QObject *parent = nullptr);

    [[nodiscard]] const LeverLine &lineAt(int row) const { return m_lines.at(row); }
    [[nodiscard]] const QList<LeverLine> &lines() const { return m_lines; }
    /// Row of that key, or -1.
    [[nodiscard]] int rowOf(const QString &key) const;
    /// How many stand elsewhere than in the saved plan.
    [[nodiscard]] int movedCount() const;
    /// Moves a lever or driver as far as its ends allow; to where the scenario has it: lets go of it.
    void put(const QString &key, Quantity value);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    void follow();

    const Document &m_document;
    WhatIf &m_whatIf;
    const LeverDifferences *m_differences;
    QList<LeverLine> m_lines;
};

} // namespace stratoplan
