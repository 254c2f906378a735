// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/refused.h"

#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

namespace stratoplan::storage::pricelists {

namespace {

QByteArray firstLine(const QByteArray &head)
{
    const QByteArray text = headAsUtf8(head);
    return text.left(text.indexOf('\n'));
}

bool isFocus(const QByteArray &head, const QString &)
{
    const QByteArray line = firstLine(head);
    return line.contains("BilledCost") && line.contains("ServiceCategory");
}

Status refuseFocus(QIODevice &, const QString &fileName, PriceListSink &)
{
    return noPrices(
        fileName,
        Words::tr("it is a bill in the FOCUS layout: what was used and paid, not what is on offer. "
                  "Import the provider's price list, or make one of your own (CSV)."));
}

bool isUnitTable(const QByteArray &head, const QString &)
{
    const QByteArray line = firstLine(head);
    return line.contains("UnitOfMeasure") && line.contains("PricingBlockSize");
}

bool isRegionTable(const QByteArray &head, const QString &)
{
    const QByteArray line = firstLine(head);
    return line.contains("OriginalValue") && line.contains("RegionId");
}

bool isServiceTable(const QByteArray &head, const QString &)
{
    const QByteArray line = firstLine(head);
    return line.contains("ServiceName") && line.contains("ServiceSubcategory");
}

Status refuseTable(QIODevice &, const QString &fileName, PriceListSink &)
{
    return noPrices(
        fileName,
        Words::tr("it is a table of names (units, regions or services) that goes with price lists. "
                  "Import the price list itself."));
}

} // namespace

QList<PriceListFormat> refusedTableFormats()
{
    return {{Words::tr("FOCUS costs and usage (no prices)"), &isFocus, &refuseFocus},
            {Words::tr("Table of units (no prices)"), &isUnitTable, &refuseTable},
            {Words::tr("Table of regions (no prices)"), &isRegionTable, &refuseTable},
            {Words::tr("Table of services (no prices)"), &isServiceTable, &refuseTable}};
}

} // namespace stratoplan::storage::pricelists
