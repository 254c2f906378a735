// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The budgets of a plan: for what, how much a month, and the thresholds on the way.
class BudgetsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Title, Scope, Amount, Thresholds, ColumnCount };

    explicit BudgetsModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] const Budget &budgetAt(int row) const { return m_rows.at(row).budget; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Budget budget;
        QString scope; ///< as shown: names may change without the budget
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] static QString display(const Row &row, int column);

    const Document &m_document;
    QList<Row> m_rows;
};

/// What a budget is for, in the words of the plan: "AWS · Production", "Whole plan".
[[nodiscard]] QString budgetScopeText(const Plan &plan, const Budget &budget);

} // namespace stratoplan
