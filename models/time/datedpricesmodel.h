// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// Prices that change on a date: which, from when, what it was and what it becomes, who says so.
class DatedPricesModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Item, From, Before, Price, Reason, ColumnCount };

    DatedPricesModel(const Document &document, const Format &format, QObject *parent = nullptr);

    [[nodiscard]] PriceOverride priceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        PriceOverride price;
        QString item;
        QString term;
        QString before;
        QString after;
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] QString display(const Row &row, int column) const;

    const Document &m_document;
    Format m_format;
    QList<Row> m_rows;
};

} // namespace stratoplan
