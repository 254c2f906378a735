// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/consolecsv.h"

#include "core/catalog/region.h"
#include "storage/pricelists/gcp/skuitem.h"
#include "storage/pricelists/gcp/units.h"
#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/csvrows.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// More regions than one row can mean.
constexpr qsizetype mostRegions = 200;

/// A column by any of the names it has had.
QString named(const CsvColumns &columns, const QStringList &cells, const QStringList &names)
{
    for (const QString &name : names) {
        if (columns.has(name))
            return columns.cell(cells, name);
    }
    return {};
}

/// A number as the console writes it, "1,024" or "$0.19", without its sign and grouping. A comma that groups
/// no thousands, as in "0,026", stays, so that it reads as no number.
QString plainNumber(QString text)
{
    static const QRegularExpression around(u"[\\s$€£]"_s);
    static const QRegularExpression grouped(u"^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]*)?$"_s);
    text.remove(around);
    return grouped.match(text).hasMatch() ? text.remove(u',') : text;
}

/// Whether a price may be 1.5 as well as 1500: "1,500", with nothing that tells.
bool isAmbiguous(const QString &text)
{
    return text.count(u',') == 1 && !text.contains(u'.');
}

class ConsoleReader
{
public:
    ConsoleReader(QIODevice &device, const QString &fileName, PriceListSink &sink)
        : m_rows(device), m_listing(sink, fileName)
    {
    }

    Status read()
    {
        if (!findHeader())
            return m_rows.problem().isEmpty()
                ? noPrices(m_listing.fileName(), Words::tr("it has no columns “SKU ID” and “List price”."))
                : csvError(m_listing.fileName(), m_rows.problem());
        const PriceListHead head {u"gcp/console-pricing"_s,
                                  Words::tr("Google Cloud pricing table"),
                                  u"gcp"_s,
                                  {},
                                  u"https://console.cloud.google.com/billing/pricing"_s};
        bool goesOn = m_listing.begin(head);
        while (goesOn && m_rows.next())
            goesOn = takeRow();
        if (goesOn && !m_rows.problem().isEmpty())
            return csvError(m_listing.fileName(), m_rows.problem());
        return m_listing.status({});
    }

private:
    /// Lines with the account and the date may stand before the header.
    bool findHeader()
    {
        for (int i = 0; i < 20 && m_rows.next(); ++i) {
            m_columns = CsvColumns(m_rows.cells());
            if (!m_columns.has(u"SKU ID"_s))
                continue;
            for (const QString &name : m_columns.names()) {
                const auto match = priceColumn().match(name);
                if (match.hasMatch() && match.captured(1).compare("Contract"_L1, Qt::CaseInsensitive) == 0)
                    m_contractColumn = name;
                else if (match.hasMatch())
                    m_listColumn = name;
            }
            return !m_listColumn.isEmpty() || !m_contractColumn.isEmpty();
        }
        return false;
    }

    /// "List price ($)", "List price (EUR)", "Contract price".
    static const QRegularExpression &priceColumn()
    {
        static const QRegularExpression form(u"^(List|Contract) price(?: \\(([^)]+)\\))?$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        return form;
    }

    bool takeRow()
    {
        const QStringList &cells = m_rows.cells();
        const QString contract =
            m_contractColumn.isEmpty() ? QString() : m_columns.cell(cells, m_contractColumn);
        const QString &column =
            contract.isEmpty() && !m_listColumn.isEmpty() ? m_listColumn : m_contractColumn;
        const QString written = m_columns.cell(cells, column);
        const GcpSku sku {
            named(m_columns, cells, {u"Service description"_s, u"Service"_s, u"Google service"_s}),
            m_columns.cell(cells, u"SKU ID"_s),
            m_columns.cell(cells, u"SKU description"_s),
            {},
            {},
            {}};
        const auto price = readPrice(plainNumber(written));
        const auto currency = currencyOf(cells, column);
        const auto from = tierOf(cells);
        if (sku.id.isEmpty())
            return skip(Words::tr("The row has no SKU ID."));
        if (isAmbiguous(written))
            return skip(
                Words::tr("“%1” in the column “%2” has a comma, which may be a decimal one. Export the "
                          "table in English.")
                    .arg(written, column));
        if (!price || price->isNegative())
            return skip(Words::tr("“%1” in the column “%2” is no price.").arg(written, column));
        if (!currency)
            return skip(Words::tr("The row says no currency."));
        if (!from)
            return skip(Words::tr("The column “Tiered usage start” holds no number."));
        return give(sku, tierAt(*from, *price), *currency, contract.isEmpty());
    }

    bool give(const GcpSku &sku, const Tier &tier, Currency currency, bool isListPrice)
    {
        const QStringList &cells = m_rows.cells();
        const SkuItem item = itemOfSku(sku);
        const QString unit =
            named(m_columns, cells, {u"Unit"_s, u"Unit description"_s, u"Unit of measure"_s});
        auto usage = gcpUsage(unit, item.thing);
        if (!usage || usage->yearly)
            return skip(Words::tr("The unit “%1” is not understood.").arg(unit));
        if (item.isOurs)
            usage->unit = item.thing;
        ListedPrice made;
        made.line = m_rows.line();
        made.part = ListedPrice::Part::Tier;
        setUsage(made.rate, *usage);
        const QString block = named(m_columns, cells, {u"Per unit quantity"_s});
        const auto per = block.isEmpty() ? made.rate.per : readQuantity(plainNumber(block));
        if (!per || *per <= Quantity())
            return skip(Words::tr("“%1” in the column “Per unit quantity” is no number.").arg(block));
        made.rate.per = *per;
        made.rate.term = termOfSku(sku);
        made.rate.termMonths = monthsOfTerm(made.rate.term);
        made.rate.currency = currency;
        made.rate.tiers = {tier};
        made.rate.sourceTitle = isListPrice ? u"Google Cloud console, pricing table"_s
                                            : u"Google Cloud console, contract price"_s;
        for (const QString &region : regionsOf(cells, sku)) {
            made.item = item.in(region);
            if (!m_listing.add(made))
                return false;
            made.sameRow = true;
        }
        return true;
    }

    std::optional<Quantity> tierOf(const QStringList &cells) const
    {
        const QString text = plainNumber(named(m_columns, cells, {u"Tiered usage start"_s}));
        const auto from = text.isEmpty() ? Quantity() : readQuantity(text);
        return from && !from->isNegative() ? from : std::nullopt;
    }

    std::optional<Currency> currencyOf(const QStringList &cells, const QString &column) const
    {
        const QString own = named(m_columns, cells, {u"Currency"_s, u"Currency code"_s});
        if (!own.isEmpty())
            return Currency::fromString(own);
        const QString sign = priceColumn().match(column).captured(2).trimmed();
        static const QHash<QString, QString> codes {{u""_s, u"USD"_s},
                                                    {u"$"_s, u"USD"_s},
                                                    {u"€"_s, u"EUR"_s},
                                                    {u"£"_s, u"GBP"_s},
                                                    {u"US$"_s, u"USD"_s}};
        return Currency::fromString(codes.value(sign, sign));
    }

    /// From a column of regions, "us-central1, us-east1"; else the place at the end of the description:
    /// "… running in Frankfurt".
    QStringList regionsOf(const QStringList &cells, const GcpSku &sku)
    {
        static const QRegularExpression between(u"[,;|\\n]"_s);
        const QString listed =
            named(m_columns, cells, {u"Regions"_s, u"Region"_s, u"Geo taxonomy regions"_s, u"Location"_s});
        QStringList regions;
        for (const QString &part : listed.split(between, Qt::SkipEmptyParts)) {
            const QString place = part.trimmed();
            const QString region = place.isEmpty() ? place : regionAt(place, place);
            if (!region.isEmpty() && !regions.contains(region) && regions.size() < mostRegions)
                regions.append(region);
        }
        const QString place = placeIn(sku.description);
        if (regions.isEmpty())
            regions = {place.isEmpty() ? u"global"_s : regionAt(place, u"global"_s)};
        return regions;
    }

    /// Key of the region at a place, or @p otherwise where it is not known.
    QString regionAt(const QString &place, const QString &otherwise)
    {
        const auto known = m_regions.constFind(place);
        if (known != m_regions.constEnd())
            return known->isEmpty() ? otherwise : *known;
        const Region *region = findRegion(u"gcp"_s, place);
        if (m_regions.size() < 10'000)
            m_regions.insert(place, region ? region->key : QString());
        return region ? region->key : otherwise;
    }

    static QString placeIn(const QString &description)
    {
        static const QRegularExpression bracket(u"\\(([a-z]+-[a-z]+[0-9]+)\\)$"_s);
        const auto match = bracket.match(description);
        if (match.hasMatch())
            return match.captured(1);
        return description.contains(" in "_L1) ? description.section(u" in "_s, -1) : QString();
    }

    bool skip(const QString &why)
    {
        return m_listing.skip(m_rows.line(), skippedRowText(m_rows, m_columns, why));
    }

    CsvRows m_rows;
    Listing m_listing;
    CsvColumns m_columns;
    QString m_listColumn;
    QString m_contractColumn;
    QHash<QString, QString> m_regions;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return !text.trimmed().startsWith('{') && !text.trimmed().startsWith('[') && text.contains("SKU ID")
        && (text.contains("List price") || text.contains("Contract price"));
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    return ConsoleReader(device, fileName, sink).read();
}

} // namespace

PriceListFormat gcpConsoleFormat()
{
    return {Words::tr("Google Cloud pricing table (CSV)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
