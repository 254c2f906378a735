// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/aws/csvtable.h"
#include "storage/pricelists/pricelist.h"
#include "storage/pricelists/support/words.h"

namespace stratoplan::storage::pricelists {

/// The regions of the first rows as their reader tells them; then the file is at its beginning again.
template <class Reader>
QSet<QString> firstRegions(QIODevice &device, PriceListSink &sink)
{
    QSet<QString> regions;
    AwsCsvTable table(device);
    if (table.readHead()) {
        const Reader reader(table, sink);
        for (int i = 0; i < rowsThatTellRegions && table.next(); ++i)
            regions.insert(regionOfPlace(reader.region()));
    }
    return device.seek(0) ? regions : QSet<QString>();
}

/// Reads a list row by row. A reader is made of the table and the sink, tells a row's region(), gives the row
/// to the sink (give(), false where that wants no more), and says whether its lists are of savings plans.
template <class Reader>
Status readAwsCsvList(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    const QSet<QString> regions = firstRegions<Reader>(device, sink);
    AwsCsvTable table(device);
    if (!table.readHead())
        return brokenCsv(fileName, table.problem());
    Reader reader(table, sink);
    const Error stopped {Error::Code::Cancelled, Words::tr("Reading “%1” was stopped.").arg(fileName), {}};
    if (!sink.begin(awsCsvListHead(table.head(), regions, Reader::isOfSavingsPlans)))
        return stopped;
    while (table.next()) {
        if (!reader.give())
            return stopped;
    }
    return table.problem().isEmpty() ? Status() : Status(brokenCsv(fileName, table.problem()));
}

} // namespace stratoplan::storage::pricelists
