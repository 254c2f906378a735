// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/support/csvrows.h"
#include "storage/pricelists/support/listed.h"

namespace stratoplan::storage::pricelists {

/// Reads the rows of our own price list: each column by its name, as resources/help/price-list-csv.md says.
class OwnRow
{
public:
    /// @param cells  of the row; must outlive the object
    OwnRow(const CsvColumns &columns, const QStringList &cells) : m_columns(columns), m_cells(cells) { }

    /// The price of the row; nothing where it makes none, see problem().
    [[nodiscard]] std::optional<ListedPrice> read();
    /// Which column does not fit, and why, in a sentence for people.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Columns that a list must have; one of the inner lists each.
    [[nodiscard]] static QList<QStringList> requiredColumns();
    /// All columns known, without those of specifications ("spec:…").
    [[nodiscard]] static QStringList knownColumns();

private:
    bool readItem(PriceItem &item);
    bool readSpecifications(PriceItem &item);
    bool readRate(Rate &rate);
    bool readPrices(Rate &rate);
    bool readFree(Rate &rate);

    [[nodiscard]] QString text(const QString &column) const { return m_columns.cell(m_cells, column); }
    bool required(const QString &column, QString &out);
    bool number(const QString &column, Quantity &out);
    bool amount(const QString &column, Currency currency, Money &out);
    bool fail(const QString &column, const QString &why);

    const CsvColumns &m_columns;
    const QStringList &m_cells;
    QString m_problem;
};

} // namespace stratoplan::storage::pricelists
