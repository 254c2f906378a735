// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The dated exchange rates of a plan.
class ExchangeRatesModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { From, To, Rate, Date, Source, ColumnCount };

    explicit ExchangeRatesModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] const CurrencyRate &rateAt(int row) const { return m_rows.at(row); }
    /// Currencies that prices of the plan are in and that no exchange rate brings into its own.
    [[nodiscard]] QStringList missing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    [[nodiscard]] static QVariant display(const CurrencyRate &rate, int column);

    const Document &m_document;
    QList<CurrencyRate> m_rows;
};

} // namespace stratoplan
