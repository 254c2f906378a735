// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalog/catalogquery.h"

#include "cli/command.h"
#include "core/catalog/region.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

using storage::CatalogQuery;

namespace {

/// "4", "4-8" or "4+" as the least and the most; says what is wrong.
void readRange(Arguments &arguments, const QString &option, Quantity &least, std::optional<Quantity> &most)
{
    if (!arguments.has(option))
        return;
    const QString text = arguments.value(option);
    const bool open = text.endsWith(u'+');
    const auto from = Quantity::fromString(open ? text.chopped(1) : text.section(u'-', 0, 0));
    const auto to = open ? std::nullopt : Quantity::fromString(text.section(u'-', -1));
    if (!from || (!open && !to)) {
        arguments.fail(Usage, u"--%1 is a number, a range such as 4-8, or 4+, not “%2”."_s.arg(option, text));
        return;
    }
    least = *from;
    most = to;
}

std::optional<UnitPrice> readPrice(Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return std::nullopt;
    const auto price = UnitPrice::fromString(arguments.value(option));
    if (!price)
        arguments.fail(Usage,
                       u"--%1 is a price such as 0.25, not “%2”."_s.arg(option, arguments.value(option)));
    return price;
}

void readSort(Arguments &arguments, CatalogQuery &query)
{
    const QString sort = arguments.value(u"sort"_s);
    if (sort == "price"_L1)
        query.sort = CatalogQuery::Sort::Price;
    else if (sort == "vcpu-price"_L1)
        query.sort = CatalogQuery::Sort::PricePerVcpu;
    else if (sort == "memory-price"_L1)
        query.sort = CatalogQuery::Sort::PricePerMemory;
    else if (!sort.isEmpty() && sort != "catalog"_L1)
        arguments.fail(Usage, u"--sort is price, vcpu-price, memory-price or catalog, not “%1”."_s.arg(sort));
}

/// A region told by an option: a key as it is, anything else by the regions it means.
void readRegion(const QString &text, CatalogQuery &query)
{
    const QList<const Region *> meant = regionsMeantBy(text);
    const Region *known = query.provider.isEmpty() ? nullptr : findRegion(query.provider, text);
    if (known)
        query.region = known->key;
    else if (meant.size() == 1)
        query.region = meant.front()->key;
    else if (meant.isEmpty())
        query.region = text; // "global", "Zone 1"
    else
        query.words += u' ' + text;
}

/// Words that join others and name nothing: "postgres in ireland".
QString withoutSmallWords(const QString &words)
{
    static const QStringList small {u"a"_s,  u"an"_s, u"and"_s, u"at"_s,  u"for"_s,
                                    u"in"_s, u"of"_s, u"on"_s,  u"the"_s, u"with"_s};
    QStringList kept = words.split(u' ', Qt::SkipEmptyParts);
    kept.removeIf([](const QString &word) { return small.contains(word, Qt::CaseInsensitive); });
    return kept.join(u' ');
}

} // namespace

CatalogQuery queryOf(Arguments &arguments)
{
    CatalogQuery query;
    query.words = withoutSmallWords(arguments.places().join(u' '));
    query.provider = arguments.value(u"provider"_s);
    query.service = arguments.value(u"service"_s);
    query.role = arguments.value(u"role"_s);
    query.architecture = arguments.value(u"architecture"_s);
    query.engine = arguments.value(u"engine"_s);
    query.term = arguments.value(u"term"_s);
    query.catalog = arguments.value(u"catalog"_s);
    if (arguments.has(u"region"_s))
        readRegion(arguments.value(u"region"_s), query);
    readRange(arguments, u"vcpu"_s, query.minimumVcpu, query.maximumVcpu);
    readRange(arguments, u"memory"_s, query.minimumMemory, query.maximumMemory);
    query.minimumPrice = readPrice(arguments, u"min-price"_s);
    query.maximumPrice = readPrice(arguments, u"max-price"_s);
    readSort(arguments, query);
    query.limit = 50;
    if (arguments.has(u"limit"_s)) {
        bool isNumber = false;
        query.limit = arguments.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || query.limit < 1 || query.limit > 10'000)
            arguments.fail(
                Usage, u"--limit is a number from 1 to 10,000, not “%1”."_s.arg(arguments.value(u"limit"_s)));
    }
    return query;
}

} // namespace stratoplan::cli
