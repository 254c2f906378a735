// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "document/offers/nearestoffers.h"

namespace stratoplan::cli {

/// One price of one item, and how it goes with what was looked for.
struct Hit
{
    const storage::CatalogItem &item;
    const Rate &rate;
    QString amount; ///< "4": of its unit, where several items make one
    QString match; ///< "exact" or "nearest"
    QString difference;
};

/// The table of what is found, without rows.
[[nodiscard]] OutputTable emptyTable();
void addHit(const Hit &hit, OutputTable &table);
/// Adds the parts of the offers that come nearest.
void addNearest(const QList<Offer> &offers, const AskedFor &asked, OutputTable &table);

/// Prints what was found, for people: without the columns that machines need.
void printFound(OutputTable table, const storage::CatalogPage &page);
void printNearest(const QString &provider, const QList<Offer> &offers, const AskedFor &asked);

} // namespace stratoplan::cli
