// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/finder.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/figures/unitcost.h"
#include "core/fit/burstable.h"
#include "document/offers/regionranking.h"
#include "document/offers/terms.h"

#include <QMap>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Items of one kind looked at for one wish, the cheapest first.
constexpr int largestSearch = 500;

/// Hours by which items are compared.
const Quantity usualHours = Quantity::fromWhole(730);

/// Better ranks come first; below each the cheaper one.
enum class Rank { Fits, NearestRegion, Area, OtherArchitecture, NoZones, SizeUnknown, No };

struct Ranked
{
    Offer offer;
    bool foreign = false; ///< in a currency that it cannot be compared in
    Rank rank = Rank::No;
    bool burstable = false; ///< and nobody asked for it
    bool otherTerm = false;
    Money monthly;

    [[nodiscard]] auto order() const
    {
        return std::tuple(foreign, rank, burstable, otherTerm, monthly.micros());
    }
};

/// What can be told of a fit: only what an item lacks, not why.
Rank rankOf(const OfferWish &wish, const Needs &given, RegionFit region)
{
    if (region == RegionFit::Other)
        return Rank::No;
    Needs sizes = wish.needs;
    sizes.architecture.clear();
    sizes.zones = 0;
    const bool unknown =
        given.vcpu.isZero() && given.memory.isZero() && !(sizes.vcpu.isZero() && sizes.memory.isZero());
    const auto isLess = [&](Quantity Needs::*size) { return given.*size < sizes.*size; };
    const bool otherEngine = !sizes.engine.isEmpty()
        && engineName(given.engine).compare(engineName(sizes.engine), Qt::CaseInsensitive) != 0;
    // Search has as many engines as providers; data in one database do not go into another.
    const bool engineCounts = !given.engine.isEmpty() && wish.role != "search-service"_L1;
    if (unknown)
        return otherEngine && engineCounts ? Rank::No : Rank::SizeUnknown;
    // Storage that a node does not have is charged beside it.
    const bool lacksStorage = !given.storage.isZero() && isLess(&Needs::storage);
    if (otherEngine || isLess(&Needs::vcpu) || isLess(&Needs::memory) || lacksStorage)
        return Rank::No;
    const bool otherArchitecture = !wish.needs.architecture.isEmpty() && !given.architecture.isEmpty()
        && given.architecture.compare(wish.needs.architecture, Qt::CaseInsensitive) != 0;
    if (wish.needs.zones > 1 && given.zones < 2)
        return region == RegionFit::Same ? Rank::NoZones : Rank::No;
    if (otherArchitecture)
        return region == RegionFit::Same ? Rank::OtherArchitecture : Rank::No;
    if (region == RegionFit::Area)
        return Rank::Area;
    return region == RegionFit::Same ? Rank::Fits : Rank::NearestRegion;
}

/// Memorystore's price for a gigabyte depends on how many an instance has.
bool takesMemory(const PriceItem &item, Quantity memory)
{
    struct Capacity
    {
        QLatin1StringView tier;
        int from;
        int to;
    };
    static constexpr Capacity capacities[] = {
        {"M1"_L1, 0, 4}, {"M2"_L1, 4, 10}, {"M3"_L1, 10, 35}, {"M4"_L1, 35, 100}, {"M5"_L1, 100, 1'000'000}};
    for (const Capacity &each : capacities) {
        if (item.name.contains("capacity tier "_L1 + each.tier, Qt::CaseInsensitive))
            return memory > Quantity::fromWhole(each.from) && memory <= Quantity::fromWhole(each.to);
    }
    return true;
}

/// Memory that is bought by the gigabyte: whole ones for a cache, one at least.
Quantity boughtMemory(const QString &role, Quantity memory)
{
    if (role != "cache"_L1)
        return memory;
    return Quantity::fromWhole(std::max<qint64>(1, (memory.raw() + Quantity::one() - 1) / Quantity::one()));
}

/// Finds and ranks the offers of one wish.
class Finder
{
public:
    Finder(const OfferWish &wish, const Offers &offers)
        : m_wish(wish), m_items(itemsOf(wish, offers)), m_regions(wish.provider, wish.region, m_items)
    {
        for (const storage::CatalogItem &item : std::as_const(m_items)) {
            addSingle(item);
            addKept(item);
        }
        addComposed();
    }

    [[nodiscard]] QList<Offer> best(int limit)
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Ranked &a, const Ranked &b) { return a.order() < b.order(); });
        QList<Offer> offers;
        for (const Ranked &each : std::as_const(m_found)) {
            if (offers.size() < limit)
                offers.append(each.offer);
        }
        return offers;
    }

private:
    static QList<storage::CatalogItem> itemsOf(const OfferWish &wish, const Offers &offers)
    {
        QList<storage::CatalogItem> items = itemsIn(wish, wish.region, offers);
        if (!wish.region.isEmpty())
            items += itemsIn(wish, u"global"_s, offers);
        const bool found = std::any_of(items.begin(), items.end(), [](const storage::CatalogItem &item) {
            return isSized(item.item) || countsMemory(item.item, item.rates.first())
                || countsStorage(item.item, item.rates.first());
        });
        return found || wish.region.isEmpty() ? items : itemsIn(wish, {}, offers);
    }

    /// Measures of what has no size itself and may be of use.
    static QStringList measuresOf(const OfferWish &wish)
    {
        QStringList measures;
        if (wish.role != "virtual-machine"_L1) {
            measures << u"node"_s << u"memory"_s;
            if (!wish.needs.vcpu.isZero())
                measures << u"vCPU"_s;
        }
        if (!wish.needs.storage.isZero())
            measures << u"storage"_s << u"stored"_s;
        return measures;
    }

    /// Nodes that are large enough, and what nodes are made of where they are priced in parts.
    static QList<storage::CatalogItem> itemsIn(const OfferWish &wish, const QString &region,
                                               const Offers &offers)
    {
        storage::CatalogQuery query;
        query.role = wish.role;
        query.provider = wish.provider;
        query.region = region;
        query.sort = storage::CatalogQuery::Sort::Price;
        query.limit = largestSearch;
        query.minimumVcpu = wish.needs.vcpu;
        query.minimumMemory = wish.needs.memory;
        QList<storage::CatalogItem> items = offers.search(query);
        query.minimumVcpu = {};
        query.minimumMemory = {};
        for (const QString &measure : measuresOf(wish)) {
            query.words = measure;
            for (const storage::CatalogItem &item : offers.search(query)) {
                if (!isSized(item.item) && !items.contains(item))
                    items.append(item);
            }
        }
        return usual(items);
    }

    static QList<storage::CatalogItem> usual(QList<storage::CatalogItem> items)
    {
        items.removeIf(
            [](const storage::CatalogItem &item) { return !isUsual(item.item) || item.rates.isEmpty(); });
        return items;
    }

    void add(Offer offer, const Needs &given, RegionFit region)
    {
        Ranked ranked;
        ranked.rank = rankOf(m_wish, given, region);
        if (ranked.rank == Rank::No)
            return;
        QList<PriceItem> items;
        QList<Rate> rates;
        for (const OfferPart &part : std::as_const(offer.parts)) {
            rates.append(part.price());
            const auto one = monthlyUnitCost(part.price(), usualHours);
            if (!one)
                return;
            ranked.monthly += Money::fromMicros(timesAmount(one->micros(), part.amount), one->currency());
            items.append(part.item.item);
            ranked.foreign = ranked.foreign || !isComparable(one->currency());
        }
        ranked.burstable = !m_wish.burstable && std::any_of(items.begin(), items.end(), isBurstable);
        offer.fit = fitOf(m_wish.needs, given, items, {m_wish.region, false});
        if (const auto bursts = burstableDifference(items); bursts && m_wish.burstable)
            accept(*bursts, offer.fit);
        if (const auto term = termDifference(m_wish.term, offer.parts.first().price().term)) {
            ranked.otherTerm = true;
            addDifference(*term, offer.fit);
        }
        // However old its price: what fits exactly still does.
        if (const auto old = oldPriceDifference(rates, m_wish.age))
            offer.fit.parts.append(*old);
        offer.sizeUnknown = ranked.rank == Rank::SizeUnknown;
        ranked.offer = std::move(offer);
        m_found.append(ranked);
    }

    [[nodiscard]] bool isComparable(Currency currency) const
    {
        return m_wish.currencies.isEmpty() || m_wish.currencies.contains(currency);
    }

    /// Takes a difference back that does not count here.
    static void accept(const FitPart &difference, Fit &fit)
    {
        fit.parts.removeAll(difference);
        if (fit.parts.isEmpty())
            fit = stratoplan::fitOf({}, PriceItem());
    }

    static qint64 timesAmount(qint64 micros, Quantity amount)
    {
        return decimal::narrow(decimal::divideHalfEven(Int128(micros) * amount.raw(), Quantity::one()))
            .value_or(0);
    }

    void addSingle(const storage::CatalogItem &item)
    {
        const qsizetype rate = rateForTerm(item.rates, m_wish.term);
        if (rate < 0)
            return;
        const Rate &price = item.rates.at(rate);
        const bool inParts = countsVcpu(item.item, price) || countsMemory(item.item, price);
        const bool sized = isSized(item.item);
        // What has no size and is charged by the gigabyte or the request is a part of something else.
        const bool node = price.time == Rate::Time::Hour && price.per == Quantity::fromWhole(1)
            && !price.unit.startsWith("GB"_L1) && !price.unit.startsWith("GiB"_L1);
        if (inParts || (!sized && !node))
            return;
        Offer offer {{OfferPart {item, rate}}, {}, {}};
        addStorage(offer);
        add(offer, givenBy(givenParts(offer)), m_regions.fitOf(item.item));
    }

    static QList<GivenPart> givenParts(const Offer &offer)
    {
        QList<GivenPart> given;
        for (const OfferPart &part : offer.parts)
            given.append({part.item.item, part.price(), part.amount});
        return given;
    }

    /// The storage asked for, where the service of the node charges for it apart: the cheapest of its
    /// deployment.
    void addStorage(Offer &offer) const
    {
        const PriceItem &node = offer.parts.first().item.item;
        const Needs given = needsOf(node);
        if (m_wish.needs.storage.isZero() || !given.storage.isZero())
            return;
        std::optional<OfferPart> best;
        for (const storage::CatalogItem &item : m_items) {
            const qsizetype rate = rateForTerm(item.rates, u"on-demand"_s);
            const PriceItem &it = item.item;
            if (rate < 0 || !countsStorage(it, item.rates.at(rate)) || it.service != node.service
                || (it.region != node.region && it.region != "global"_L1)) {
                continue;
            }
            const Needs own = needsOf(it);
            const bool otherZones = own.zones > 0 && given.zones > 0 && own.zones != given.zones;
            if (otherZones || (!own.engine.isEmpty() && own.engine != given.engine))
                continue;
            const auto price = [](const OfferPart &part) { return part.price().tiers.first().price; };
            const OfferPart part {item, rate, m_wish.needs.storage};
            if (!part.price().tiers.isEmpty() && (!best || price(part) < price(*best)))
                best = part;
        }
        if (best)
            offer.parts.append(*best);
    }

    /// What keeps data and is nothing else: as many gigabytes as are asked for.
    void addKept(const storage::CatalogItem &item)
    {
        const qsizetype rate = rateForTerm(item.rates, m_wish.term);
        const bool onlyStorage =
            m_wish.needs.vcpu.isZero() && m_wish.needs.memory.isZero() && !m_wish.needs.storage.isZero();
        if (rate < 0 || !onlyStorage || !countsStorage(item.item, item.rates.at(rate)))
            return;
        const Offer offer {{OfferPart {item, rate, m_wish.needs.storage}}, {}, {}};
        add(offer, givenBy(givenParts(offer)), m_regions.fitOf(item.item));
    }

    /// Things priced by vCPU and gigabyte: one offer for each service, engine, deployment and region.
    void addComposed()
    {
        QMap<QString, QList<OfferPart>> groups;
        for (const storage::CatalogItem &item : std::as_const(m_items)) {
            const qsizetype rate = rateForTerm(item.rates, m_wish.term);
            if (rate < 0)
                continue;
            const bool vcpu = countsVcpu(item.item, item.rates.at(rate));
            const bool memory = countsMemory(item.item, item.rates.at(rate));
            if ((!vcpu && !memory) || (memory && !takesMemory(item.item, m_wish.needs.memory)))
                continue;
            const Needs given = needsOf(item.item);
            const QStringList key {item.item.service, item.item.region, given.engine,
                                   QString::number(given.zones), given.architecture};
            const Quantity gigabytes = boughtMemory(m_wish.role, m_wish.needs.memory);
            groups[key.join(u'|')].append({item, rate, vcpu ? m_wish.needs.vcpu : gigabytes});
        }
        for (const QList<OfferPart> &parts : std::as_const(groups))
            addComposed(parts);
    }

    void addComposed(const QList<OfferPart> &parts)
    {
        Offer offer;
        bool hasVcpu = false;
        bool hasMemory = false;
        for (const OfferPart &part : parts) {
            bool &has = countsVcpu(part.item.item, part.price()) ? hasVcpu : hasMemory;
            if (has || part.amount.isZero())
                continue; // of several prices for the same part the first counts
            has = true;
            offer.parts.append(part);
        }
        const bool needsVcpu = !m_wish.needs.vcpu.isZero();
        if (!hasMemory || needsVcpu != hasVcpu)
            return;
        addStorage(offer);
        add(offer, givenBy(givenParts(offer)), m_regions.fitOf(offer.parts.first().item.item));
    }

    OfferWish m_wish;
    QList<storage::CatalogItem> m_items;
    RegionRanking m_regions;
    QList<Ranked> m_found;
};

} // namespace

bool isUsual(const PriceItem &item)
{
    const QString system = specificationOf(item, u"Operating system"_s);
    const QString tenancy = specificationOf(item, u"Tenancy"_s);
    const QString software = specificationOf(item, u"Software"_s);
    const QString status = specificationOf(item, u"Capacity status"_s);
    const bool linux = system.isEmpty() || system.compare("Linux"_L1, Qt::CaseInsensitive) == 0;
    const bool shared = tenancy.isEmpty() || tenancy.compare("shared"_L1, Qt::CaseInsensitive) == 0;
    const bool bare = software.isEmpty() || software == "NA"_L1;
    const bool used = status.isEmpty() || status.compare("Used"_L1, Qt::CaseInsensitive) == 0;
    return linux && shared && bare && used;
}

QList<Currency> usableCurrencies(const Plan &plan)
{
    const Currency own = plan.info().currency;
    QList<Currency> currencies {own};
    for (const CurrencyRate &rate : plan.table<CurrencyRate>()) {
        for (const Currency each : {rate.from, rate.to}) {
            if (!currencies.contains(each) && exchangeRateAt(plan, each, own, std::nullopt) != nullptr)
                currencies.append(each);
        }
    }
    return currencies;
}

bool hasPrices(const OfferWish &wish, const Offers &offers)
{
    storage::CatalogQuery query;
    query.role = wish.role;
    query.provider = wish.provider;
    query.limit = largestSearch;
    const QList<storage::CatalogItem> items = offers.search(query);
    return std::any_of(items.begin(), items.end(), [](const storage::CatalogItem &item) {
        return isSized(item.item) || specificationOf(item.item, u"Measure"_s) == "node"_L1;
    });
}

QList<Offer> offersFor(const OfferWish &wish, const Offers &offers, int limit)
{
    return Finder(wish, offers).best(limit);
}

} // namespace stratoplan
