// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "storage/catalog/catalog.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

OutputCell dateCell(const QDate &date)
{
    return OutputCell(Format().date(date), DataCell::ofText(date.toString(Qt::ISODate)));
}

int listCatalogs(const storage::Catalog &catalog, OutputFormat format)
{
    const auto summaries = catalog.catalogs();
    if (!summaries)
        return reportError(summaries.error());
    OutputTable table {{{u"catalog"_s, u"Catalog"_s},
                        {u"items"_s, u"Price items"_s, true},
                        {u"oldest"_s, u"Oldest price"_s, true},
                        {u"newest"_s, u"Newest price"_s, true},
                        {u"regions"_s, u"Regions"_s}},
                       {},
                       {}};
    int items = 0;
    for (const storage::CatalogSummary &each : *summaries) {
        items += each.items;
        table.rows.append({OutputCell(each.title), OutputCell(QString::number(each.items), DataCell::of(each.items)),
                           dateCell(each.oldest), dateCell(each.newest), OutputCell(each.regions.join(u", "_s))});
    }
    printTable(table, format);
    if (format == OutputFormat::Table)
        print(u"%1 price items\n"_s.arg(items));
    return Fine;
}

QString specifications(const PriceItem &item)
{
    QStringList texts;
    for (const KeyValue &each : item.specifications)
        texts.append(each.key + u' ' + each.value);
    return texts.join(u", "_s);
}

void addItem(const storage::CatalogItem &found, OutputTable &table)
{
    const Format format;
    for (const Rate &rate : found.rates) {
        const QString time = rate.time == Rate::Time::Hour ? u"-hour"_s
            : rate.time == Rate::Time::Month               ? u"-month"_s
                                                           : QString();
        const QString block = rate.per == Quantity::fromWhole(1) ? QString() : format.number(rate.per) + u' ';
        const Tier &last = rate.tiers.back();
        QString price = format.unitPrice(rate.tiers.front().price, rate.currency, {});
        if (rate.tiers.size() > 1)
            price += u" … "_s + format.unitPrice(last.price, rate.currency, {});
        table.rows.append({OutputCell(providerTitle(found.item.provider), DataCell::ofText(found.item.provider)),
                           OutputCell(found.item.service), OutputCell(found.item.name), OutputCell(found.item.region),
                           OutputCell(specifications(found.item)), OutputCell(rate.term),
                           OutputCell(price, DataCell::ofNumber(rate.tiers.front().price.toString())),
                           OutputCell(block + rate.unit + time), dateCell(rate.effective),
                           OutputCell(rate.sourceTitle), OutputCell(found.item.key)});
    }
}

int searchCatalog(const storage::Catalog &catalog, const Arguments &arguments, OutputFormat format)
{
    storage::CatalogQuery query;
    query.words = arguments.places().mid(1).join(u' ');
    query.provider = arguments.value(u"provider"_s);
    query.region = arguments.value(u"region"_s);
    query.role = arguments.value(u"role"_s);
    query.limit = 50;
    const auto page = catalog.search(query);
    if (!page)
        return reportError(page.error());
    OutputTable table {{{u"provider"_s, u"Provider"_s},
                        {u"service"_s, u"Service"_s},
                        {u"name"_s, u"Item"_s},
                        {u"region"_s, u"Region"_s},
                        {u"specifications"_s, u"Specifications"_s},
                        {u"term"_s, u"Term"_s},
                        {u"price"_s, u"Price"_s, true},
                        {u"unit"_s, u"for a"_s},
                        {u"effective"_s, u"Effective"_s, true},
                        {u"source"_s, u"Source"_s},
                        {u"key"_s, u"Key"_s}},
                       {},
                       {}};
    for (const storage::CatalogItem &item : page->items)
        addItem(item, table);
    printTable(table, format);
    if (format == OutputFormat::Table)
        print(u"%1 of %2 price items\n"_s.arg(page->items.size()).arg(page->total));
    return Fine;
}

} // namespace

int runCatalog(const QStringList &words)
{
    Arguments arguments(words, {u"format"_s, u"provider"_s, u"region"_s, u"role"_s});
    const OutputFormat format = arguments.format();
    const QString verb = arguments.places().value(0);
    if (arguments.ok() && verb != "list"_L1 && verb != "search"_L1)
        arguments.fail(Usage, u"Say what to do: catalog list, or catalog search WORDS."_s);
    if (!arguments.ok())
        return arguments.exitStatus();
    const auto catalog = storage::Catalog::open();
    if (!catalog)
        return reportError(catalog.error());
    return verb == "list"_L1 ? listCatalogs(*catalog, format) : searchCatalog(*catalog, arguments, format);
}

} // namespace stratoplan::cli
