// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogcommands.h"
#include "cli/catalog/catalogquery.h"
#include "cli/catalog/catalogresults.h"
#include "cli/command.h"
#include "storage/catalog/search/measures.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

using storage::CatalogItem;
using storage::CatalogQuery;

/// Rates to show of an item: of the term asked for; all of them for machines; else the one items are compared
/// by.
QList<const Rate *> ratesOf(const CatalogItem &item, const QString &term, OutputFormat format)
{
    QList<const Rate *> rates;
    for (const Rate &rate : item.rates) {
        if (term.isEmpty() ? format != OutputFormat::Table : rate.term == term)
            rates.append(&rate);
    }
    if (rates.isEmpty() && !item.rates.isEmpty()) {
        const Rate *compared = storage::comparedRate(item.rates);
        rates.append(compared ? compared : &item.rates.front());
    }
    return rates;
}

/// What matches: where there is more than may be shown and no order is asked for, some of every provider.
Result<storage::CatalogPage> found(const storage::CatalogLibrary &library, const CatalogQuery &query)
{
    auto page = library.search(query);
    const bool isWhole = !page || page->items.size() < query.limit;
    if (isWhole || !query.provider.isEmpty() || query.sort != CatalogQuery::Sort::Catalog)
        return page;
    QStringList providers;
    for (const storage::CatalogSummary &each : library.catalogs()) {
        if (!providers.contains(each.provider))
            providers.append(each.provider);
    }
    QList<QList<CatalogItem>> shares;
    for (const QString &provider : std::as_const(providers)) {
        CatalogQuery own = query;
        own.provider = provider;
        const auto part = library.search(own);
        if (part && !part->items.isEmpty())
            shares.append(part->items);
    }
    page->items.clear();
    qsizetype left = query.limit;
    for (qsizetype i = 0; left > 0 && i < shares.size(); ++i) { // what one does not use is the others'
        const qsizetype share =
            std::min(shares.at(i).size(), std::max<qsizetype>(1, left / (shares.size() - i)));
        page->items.append(shares.at(i).mid(0, share));
        left -= share;
    }
    return page;
}

} // namespace

int searchCatalog(Arguments &arguments)
{
    const OutputFormat format = arguments.format();
    const CatalogQuery query = queryOf(arguments);
    const auto library = arguments.ok() ? openLibrary(arguments) : std::nullopt;
    if (!library)
        return arguments.exitStatus();
    const auto page = found(*library, query);
    if (!page)
        return reportError(page.error());
    OutputTable table = emptyTable();
    for (const CatalogItem &item : page->items) {
        for (const Rate *rate : ratesOf(item, query.term, format))
            addHit({item, *rate, {}, u"exact"_s, {}}, table);
    }
    if (format == OutputFormat::Table)
        printFound(table, *page);
    const QString words = arguments.places().join(u' ') + u' ' + arguments.value(u"region"_s);
    const AskedFor asked = askedFor(words, query);
    for (const NearestOffers &nearest : nearestOffers(*library, query, asked)) {
        if (format == OutputFormat::Table)
            printNearest(nearest.provider, nearest.offers, asked);
        else
            addNearest(nearest.offers, asked, table);
    }
    if (format != OutputFormat::Table)
        printTable(table, format);
    return Fine;
}

} // namespace stratoplan::cli
