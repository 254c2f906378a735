// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recalculator.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Findings, most severe first: columns text and place. SeverityRole, NoteRole (why), PageRole, OptionRole,
/// PhaseRole and ComponentRole say where a click leads.
class FindingsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Text, Place, ColumnCount };

    explicit FindingsModel(const Recalculator &recalculator, QObject *parent = nullptr);

    [[nodiscard]] int count(Finding::Severity severity) const;
    /// The finding of a row.
    [[nodiscard]] const Finding &at(int row) const { return m_findings.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void follow();

    const Recalculator &m_recalculator;
    QList<Finding> m_findings;
};

} // namespace stratoplan
