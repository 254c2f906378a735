// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitmentanswer.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The answers to the commitment question, a row for each family: what runs, what it costs on demand, which
/// coverage under which term costs least, and what that saves.
class CommitmentModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Family, Units, Now, Coverage, Term, SavingMonth, SavingHorizon, ColumnCount };

    using RowListModel::RowListModel;

    void show(const Plan &plan, const QList<CommitmentAnswer> &answers);
    /// The answer of a row; null for a row that does not exist.
    [[nodiscard]] const CommitmentAnswer *answer(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        CommitmentAnswer answer;
        QStringList texts;
        QString provider;
        QString tip;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] static Row rowOf(const Plan &plan, const CommitmentAnswer &answer);

    QList<Row> m_rows;
    QString m_currency;
};

} // namespace stratoplan
