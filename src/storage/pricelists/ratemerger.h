// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// A row of a price list on its way into a rate.
struct ListedRow
{
    int file = 0; ///< place among the files
    qint64 row = 0; ///< of the file, from 0
    qint64 line = 0;
    ListedPrice::Part part = ListedPrice::Part::Rate;
    Rate rate;
    Quantity end = {}; ///< see ListedPrice
    QDate until = {};
};

/// What became of a row.
struct RowOutcome
{
    enum class Kind { Skipped = 1, Merged, Imported };

    int file = 0;
    qint64 row = 0;
    qint64 line = 0;
    Kind kind = Kind::Skipped;
    QString why; ///< of a skipped one
};

struct MergedRates
{
    QList<Rate> rates; ///< on demand first
    QList<RowOutcome> outcomes; ///< one for each row
};

/// Makes the rates of one item out of the rows that speak of it, in their order. Rows with the same term,
/// unit, time, currency and number of units priced are one rate: tiers of one date join, an upfront payment
/// and an hourly price join, what is said twice counts once. Where two rows contradict each other the one
/// with the newer date counts, of those that only come to hold after @p day the earliest and only where none
/// holds on it, else the first; the other is skipped. So is a price that ended before. Tiers that overlap,
/// that are of different dates or that have no first one are no rate: all their rows are skipped.
/// @param day  of the list, see RowCollector::day()
[[nodiscard]] MergedRates mergeRates(const QList<ListedRow> &rows, const QDate &day);

} // namespace stratoplan::storage
