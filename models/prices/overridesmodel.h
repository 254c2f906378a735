// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The prices of a plan that were set by hand: of what, in place of which price, by whom, when and why.
class OverridesModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Item, ListPrice, OwnPrice, Reason, UsedBy, ColumnCount };

    explicit OverridesModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] RateId rateAt(int row) const { return m_rows.at(row).override.rate; }
    /// Components that are charged at that rate, in the plan's order.
    [[nodiscard]] QList<ComponentId> usersAt(int row) const { return m_rows.at(row).users; }
    /// Row of the price set for a rate, or -1.
    [[nodiscard]] int rowOf(RateId rate) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        PriceOverride override;
        QString item;
        QString region;
        QString provider;
        Rate rate;
        QList<ComponentId> users;
        QString userNames;
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QString detail(const Row &row, int column) const;

    const Document &m_document;
    QList<Row> m_rows;
};

/// Components whose sizings are charged at a rate, in the plan's order. O(charges + components).
[[nodiscard]] QList<ComponentId> componentsAtRate(const Plan &plan, RateId rate);
/// Their names in a line: "EKS cluster, Workers and 2 more"; with the option where the plan has several.
[[nodiscard]] QString componentNames(const Plan &plan, const QList<ComponentId> &components, int most = 2);

} // namespace stratoplan
