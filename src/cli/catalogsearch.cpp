// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/catalogcommands.h"
#include "cli/catalogwords.h"
#include "cli/command.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "core/text/pricetext.h"
#include "document/offers/offer.h"
#include "storage/catalog/search/measures.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

using storage::CatalogItem;
using storage::CatalogQuery;

QString specifications(const PriceItem &item)
{
    QStringList texts;
    for (const KeyValue &each : item.specifications)
        texts.append(each.key + u' ' + each.value);
    return texts.join(u", "_s);
}

/// One price of one item, and how it goes with what was looked for.
struct Hit
{
    const CatalogItem &item;
    const Rate &rate;
    QString amount; ///< "4": of its unit, where several items make one
    QString match; ///< "exact" or "nearest"
    QString difference;
};

OutputTable emptyTable()
{
    OutputTable table;
    table.columns = {{u"provider"_s, u"Provider"_s},
                     {u"service"_s, u"Service"_s},
                     {u"name"_s, u"Item"_s},
                     {u"region"_s, u"Region"_s},
                     {u"specifications"_s, u"Specifications"_s},
                     {u"term"_s, u"Term"_s},
                     {u"price"_s, u"Price"_s, true},
                     {u"unit"_s, u"for a"_s},
                     {u"effective"_s, u"Effective"_s, true},
                     {u"source"_s, u"Source"_s},
                     {u"catalog"_s, {}},
                     {u"key"_s, u"Key"_s},
                     {u"amount"_s, {}},
                     {u"match"_s, {}},
                     {u"difference"_s, {}},
                     {u"currency"_s, {}},
                     {u"per"_s, {}},
                     {u"tiers"_s, {}},
                     {u"tiering"_s, {}},
                     {u"upfront"_s, {}},
                     {u"term_months"_s, {}},
                     {u"allowance"_s, {}},
                     {u"allowance_kind"_s, {}},
                     {u"minimum"_s, {}}};
    return table;
}

/// "0: 0.09; 10240: 0.085": where each tier begins and its price.
QString tiersText(const Rate &rate)
{
    QStringList texts;
    for (const Tier &tier : rate.tiers)
        texts.append(tier.from.toString() + u": "_s + tier.price.toString());
    return texts.join(u"; "_s);
}

/// What a price needs besides its first amount to be calculated with; for machines.
QList<OutputCell> termsOf(const Rate &rate)
{
    const auto number = [](const DataCell &cell) { return OutputCell({}, cell); };
    return {OutputCell(rate.currency.toString()), number(DataCell::of(rate.per)),
            OutputCell(tiersText(rate)),          OutputCell(enumName(rate.tiering)),
            number(DataCell::of(rate.upfront)),   number(DataCell::of(rate.termMonths)),
            number(DataCell::of(rate.allowance)), OutputCell(enumName(rate.free)),
            number(DataCell::of(rate.minimum))};
}

void addHit(const Hit &hit, OutputTable &table)
{
    const Format format;
    const PriceItem &item = hit.item.item;
    QString price = format.unitPrice(hit.rate.tiers.front().price, hit.rate.currency, {});
    if (hit.rate.tiers.size() > 1)
        price += u" … "_s + format.unitPrice(hit.rate.tiers.back().price, hit.rate.currency, {});
    if (!hit.rate.upfront.isZero())
        price = Format::symbol(hit.rate.currency) + format.exact(hit.rate.upfront) + u" once + "_s + price;
    table.rows.append(
        QList<OutputCell> {OutputCell(providerTitle(item.provider), DataCell::ofText(item.provider)),
                           OutputCell(item.service), OutputCell(item.name), OutputCell(item.region),
                           OutputCell(specifications(item)), OutputCell(hit.rate.term),
                           OutputCell(price, DataCell::ofNumber(hit.rate.tiers.front().price.toString())),
                           OutputCell(perText(format, hit.rate)), dateCell(hit.rate.effective),
                           OutputCell(hit.rate.sourceTitle),
                           OutputCell(hit.item.catalogTitle, DataCell::ofText(hit.item.catalogKey)),
                           OutputCell(item.key), OutputCell(hit.amount), OutputCell(hit.match),
                           OutputCell(hit.difference)}
        + termsOf(hit.rate));
}

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

/// What options and words ask for together.
AskedFor askedFor(const Arguments &arguments, const CatalogQuery &query)
{
    AskedFor asked = understand(arguments.places().join(u' ') + u' ' + arguments.value(u"region"_s));
    if (!query.role.isEmpty())
        asked.role = query.role;
    if (!query.engine.isEmpty())
        asked.needs.engine = query.engine;
    if (!query.minimumMemory.isZero()) {
        asked.needs.memory = query.minimumMemory;
        asked.memoryAssumed = false;
    }
    if (!query.minimumVcpu.isZero())
        asked.needs.vcpu = query.minimumVcpu;
    asked.needs.architecture = query.architecture;
    return asked;
}

/// Finds what comes nearest where a provider has nothing that matches.
class Nearest
{
public:
    Nearest(const storage::CatalogLibrary &library, const CatalogQuery &query, const AskedFor &asked)
        : m_library(library), m_query(query), m_asked(asked)
    {
    }

    [[nodiscard]] QStringList providers() const
    {
        return m_query.provider.isEmpty() ? QStringList {u"aws"_s, u"gcp"_s, u"azure"_s}
                                          : QStringList {m_query.provider};
    }
    /// The best offers of a provider; none where something matches, or nothing comes near.
    [[nodiscard]] QList<Offer> at(const QString &provider) const
    {
        CatalogQuery query = m_query;
        query.provider = provider;
        query.limit = 1;
        const auto page = m_library.search(query);
        if (!m_asked.isJob() || (page && !page->items.isEmpty()))
            return {};
        QStringList regions = m_asked.regionsAt(provider, regionsOf(provider));
        if (regions.isEmpty())
            regions.append(QString());
        QList<Offer> best;
        for (const QString &region : std::as_const(regions)) {
            const QList<Offer> offers = in(provider, region);
            if (best.isEmpty() || (!offers.isEmpty() && !offers.front().fit.has(FitKind::OtherRegion)))
                best = offers;
            if (!best.isEmpty() && !best.front().fit.has(FitKind::OtherRegion))
                break;
        }
        return best;
    }

private:
    [[nodiscard]] QList<Offer> in(const QString &provider, const QString &region) const
    {
        OfferWish wish;
        wish.role = m_asked.role;
        wish.provider = provider;
        wish.region = region;
        wish.needs = m_asked.needs;
        if (!m_query.term.isEmpty())
            wish.term = m_query.term;
        constexpr int shown = 3;
        QList<Offer> offers = pricedOffersFor(Plan(), {}, wish, QuantityInput::of(1),
                                              LibraryOffers(m_library, m_query.catalog), shown);
        if (m_asked.memoryAssumed) { // nobody asked for it, so it is no difference
            wish.needs.memory = {};
            for (Offer &offer : offers) {
                if (offer.parts.size() == 1)
                    offer.fit = fitOf(wish.needs, offer.parts.front().item.item, {region, false});
            }
        }
        return offers;
    }
    [[nodiscard]] QStringList regionsOf(const QString &provider) const
    {
        QStringList keys;
        for (const storage::CatalogSummary &each : m_library.catalogs()) {
            if (each.provider == provider)
                keys.append(each.regions);
        }
        keys.removeDuplicates();
        return keys;
    }

    const storage::CatalogLibrary &m_library;
    const CatalogQuery &m_query;
    const AskedFor &m_asked;
};

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

QString differenceOf(const Offer &offer, const AskedFor &asked)
{
    QString text = offer.fit.text();
    const bool isMeant =
        std::any_of(asked.regions.begin(), asked.regions.end(), [&offer](const Region *region) {
            return region->provider == offer.provider() && region->key == offer.region();
        });
    const bool hasRegion = findRegion(offer.provider(), offer.region()) != nullptr;
    if (!asked.regions.isEmpty() && hasRegion && !isMeant && !offer.fit.has(FitKind::OtherRegion)) {
        const QString instead = u"priced in %1, the nearest to “%2”"_s.arg(offer.region(), asked.regionText);
        text = offer.fit.isExact() ? instead : text + u"; "_s + instead;
    }
    if (offer.parts.size() > 1)
        text = u"composed; "_s + text;
    if (asked.memoryAssumed && offer.parts.size() > 1)
        text += u"; memory is not asked for, %1 GiB taken"_s.arg(Format().number(asked.needs.memory));
    return text;
}

/// "4 vCPU at $0.0420 + 16 GB at $0.0070", "n2-standard-4 at $0.19".
QString partsText(const Offer &offer)
{
    const Format format;
    QStringList texts;
    for (const OfferPart &part : offer.parts) {
        const QString what = offer.parts.size() == 1 ? part.item.item.name
                                                     : format.number(part.amount) + u' ' + part.price().unit;
        texts.append(
            u"%1 at %2"_s.arg(what, tierPriceText(format, part.price(), part.price().tiers.front().price)));
    }
    return texts.join(u" + "_s);
}

void printNearest(const QString &provider, const QList<Offer> &offers, const AskedFor &asked)
{
    print(u"\nNothing of %1 matches exactly; nearest:\n"_s.arg(providerTitle(provider)));
    OutputTable table {{{{}, u"Offer"_s},
                        {{}, u"Region"_s},
                        {{}, u"a month"_s, true},
                        {{}, u"Made of"_s},
                        {{}, u"Difference"_s}},
                       {},
                       {}};
    for (const Offer &offer : offers) {
        const QString cost =
            offer.cost.state == CostCell::State::Priced ? Format().money(offer.cost.amount) : u"?"_s;
        table.rows.append({OutputCell(offer.title()), OutputCell(offer.region()), OutputCell(cost),
                           OutputCell(partsText(offer)), OutputCell(differenceOf(offer, asked))});
    }
    print(toText(table));
}

void addNearest(const QList<Offer> &offers, const AskedFor &asked, OutputTable &table)
{
    for (const Offer &offer : offers) {
        for (const OfferPart &part : offer.parts)
            addHit(
                {part.item, part.price(), part.amount.toString(), u"nearest"_s, differenceOf(offer, asked)},
                table);
    }
}

/// For people without the columns that machines need.
void printFound(OutputTable table, const storage::CatalogPage &page)
{
    if (page.items.isEmpty()) {
        print(u"Nothing matches exactly.\n"_s);
        return;
    }
    constexpr int shown = 12;
    table.columns = table.columns.mid(0, shown);
    for (QList<OutputCell> &row : table.rows)
        row = row.mid(0, shown);
    table.columns.removeAt(10);
    for (QList<OutputCell> &row : table.rows)
        row.removeAt(10);
    printTable(table, OutputFormat::Table);
    print(u"%1 of %2%3 price items\n"_s.arg(page.items.size())
              .arg(countCell(page.total).shown, page.more ? u" and more"_s : QString()));
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
    const AskedFor asked = askedFor(arguments, query);
    const Nearest nearest(*library, query, asked);
    for (const QString &provider : nearest.providers()) {
        const QList<Offer> offers = nearest.at(provider);
        if (offers.isEmpty())
            continue;
        if (format == OutputFormat::Table)
            printNearest(provider, offers, asked);
        else
            addNearest(offers, asked, table);
    }
    if (format != OutputFormat::Table)
        printTable(table, format);
    return Fine;
}

} // namespace stratoplan::cli
