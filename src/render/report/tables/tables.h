// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tabular.h"
#include "render/report/reportcontext.h"

/// One function for each table of raw data; reportTables() says what they hold.
namespace stratoplan::tables {

/// A column that says something of its own about an option.
struct ListedPeriod
{
    int column = 0;
    QString phase;
    QString month; ///< ISO; empty where the period is not a month
};

/// Months in the option's dated phases and its undated phases; one period where it has no phases.
[[nodiscard]] QList<ListedPeriod> periodsOf(const ReportContext &context, const Option &option);
/// The first column of each of an option's phases; one period where it has none.
[[nodiscard]] QList<ListedPeriod> phaseStarts(const ReportContext &context, const Option &option);

[[nodiscard]] DataTable costs(const ReportContext &context);
[[nodiscard]] DataTable prices(const ReportContext &context);
[[nodiscard]] DataTable priceBook(const ReportContext &context);
[[nodiscard]] DataTable overrides(const ReportContext &context);
[[nodiscard]] DataTable exchangeRates(const ReportContext &context);
[[nodiscard]] DataTable candidates(const ReportContext &context);
[[nodiscard]] DataTable fits(const ReportContext &context);
[[nodiscard]] DataTable carbon(const ReportContext &context);
[[nodiscard]] DataTable decision(const ReportContext &context);
[[nodiscard]] DataTable bands(const ReportContext &context);
[[nodiscard]] DataTable uncertainInputs(const ReportContext &context);
[[nodiscard]] DataTable triggers(const ReportContext &context);
[[nodiscard]] DataTable milestones(const ReportContext &context);
[[nodiscard]] DataTable checklists(const ReportContext &context);
[[nodiscard]] DataTable scenarios(const ReportContext &context);

// --- Cells ------------------------------------------------------------------------------------------------

[[nodiscard]] inline DataCell text(const QString &value)
{
    return DataCell::ofText(value);
}

[[nodiscard]] inline DataCell yes(bool value)
{
    return text(value ? QStringLiteral("yes") : QStringLiteral("no"));
}

[[nodiscard]] inline DataCell date(const QDate &value)
{
    return text(value.toString(Qt::ISODate));
}

/// The amount, or nothing for zero.
[[nodiscard]] inline DataCell unlessZero(const Money &amount)
{
    return amount.isZero() ? DataCell() : DataCell::of(amount);
}

[[nodiscard]] inline DataCell unlessZero(Quantity quantity)
{
    return quantity.isZero() ? DataCell() : DataCell::of(quantity);
}

/// Low, likely and high.
inline void appendRange(QList<DataCell> &row, const Range<Money> &amount)
{
    row << DataCell::of(amount.low) << DataCell::of(amount.likely) << DataCell::of(amount.high);
}

} // namespace stratoplan::tables
