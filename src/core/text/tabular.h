// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QList>
#include <QStringList>

namespace stratoplan {

/// One cell of exported data: text, a raw number in its locale-independent form, or nothing.
struct DataCell
{
    enum class Kind { Empty, Text, Number };

    Kind kind = Kind::Empty;
    QString text;

    [[nodiscard]] static DataCell ofText(const QString &text)
    {
        return text.isEmpty() ? DataCell() : DataCell {Kind::Text, text};
    }
    /// @p number as written by toString() of a value: "1982", "-0.5".
    [[nodiscard]] static DataCell ofNumber(const QString &number) { return {Kind::Number, number}; }
    [[nodiscard]] static DataCell of(Quantity quantity) { return ofNumber(quantity.toString()); }
    /// The amount without its currency.
    [[nodiscard]] static DataCell of(const Money &amount) { return ofNumber(amount.amountString()); }
    [[nodiscard]] static DataCell of(int number) { return ofNumber(QString::number(number)); }

    bool operator==(const DataCell &) const = default;
};

/// A table of raw data for machines: plain headers, numbers without grouping, ISO months and dates.
struct DataTable
{
    QString name; ///< stable key, also the end of a file name: "costs", "totals"
    QStringList headers; ///< not translated
    QList<QList<DataCell>> rows; ///< each as long as `headers`

    bool operator==(const DataTable &) const = default;
};

} // namespace stratoplan
