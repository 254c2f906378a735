// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/pairing.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "core/text/format.h"
#include "document/offers/finder.h"
#include "document/offers/likeness.h"
#include "document/offers/regionranking.h"
#include "document/offers/terms.h"

#include <QCoreApplication>
#include <QMap>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct PairingText
{
    Q_DECLARE_TR_FUNCTIONS(Pairing)
};

/// Items looked at for one charge.
constexpr int largestSearch = 1000;

/// A possible counterpart and how good it is: the smaller the better, in the order of the members.
struct Possible
{
    storage::CatalogItem item;
    qsizetype rate = 0;
    UnitFactor factor;
    int classes = 0; ///< steps between the storage classes
    int region = 0; ///< 0: of the region wanted; 1: of the nearest; 2: for a whole part of the world
    int special = 0; ///< 1: of an unusual kind
    int zones = 0; ///< 0: of the deployment wanted; 1: states none; 2: of another
    int area = 0; ///< 0: of the country wanted; 1: of its part of the world; 2: of another
    int details = 0; ///< minus how many specifications agree
    int extras = 0; ///< specifications that the other has not: the plain one comes before special ones
    int unit = 0; ///< 1: counts in another word
    UnitPrice price;

    [[nodiscard]] auto rank() const
    {
        return std::tuple(classes, region, special, zones, area, details, unit, extras, price.raw(),
                          item.item.key);
    }
};

/// The price of the first unit that costs anything.
UnitPrice firstPrice(const Rate &rate)
{
    for (const Tier &tier : rate.tiers) {
        if (!tier.price.isZero())
            return UnitPrice::fromRaw(static_cast<qint64>(Int128(tier.price.raw()) * Quantity::one()
                                                          / std::max<qint64>(1, rate.per.raw())));
    }
    return {};
}

int agreements(const PriceItem &a, const PriceItem &b)
{
    int count = 0;
    for (const KeyValue &each : a.specifications) {
        if (each.key != "Measure"_L1
            && specificationOf(b, each.key).compare(each.value, Qt::CaseInsensitive) == 0)
            ++count;
    }
    return count;
}

int extrasOf(const PriceItem &item, const PriceItem &beside)
{
    return static_cast<int>(std::count_if(
        item.specifications.begin(), item.specifications.end(),
        [&beside](const KeyValue &each) { return specificationOf(beside, each.key).isEmpty(); }));
}

/// What is used cannot be paid by the hour that something stands there.
bool sameTime(const Rate &a, const Rate &b)
{
    if ((a.time == Rate::Time::Spend) != (b.time == Rate::Time::Spend))
        return false;
    return !(a.time == Rate::Time::Use && b.time == Rate::Time::Hour)
        && !(a.time == Rate::Time::Hour && b.time == Rate::Time::Use);
}

bool sameEngine(const PriceItem &a, const PriceItem &b)
{
    const QString one = engineName(specificationOf(a, u"Engine"_s));
    const QString other = engineName(specificationOf(b, u"Engine"_s));
    return one.isEmpty() || other.isEmpty() || one.compare(other, Qt::CaseInsensitive) == 0;
}

/// The role and those that catalogs also file the same things under.
QStringList rolesLike(const QString &role)
{
    if (role == "monitoring"_L1)
        return {role, u"logs"_s};
    return role == "logs"_L1 ? QStringList {role, u"monitoring"_s} : QStringList {role};
}

/// Whether two units are one word; gigabytes are counted in both ways.
bool sameUnit(const QString &a, const QString &b)
{
    const auto plain = [](QString unit) { return unit.toLower().replace("gib"_L1, "gb"_L1); };
    return plain(a) == plain(b);
}

/// Judges items as counterparts of one charge.
class Judge
{
public:
    Judge(const GivenPart &source, const PairingWish &wish) : m_source(source), m_wish(wish) { }

    [[nodiscard]] std::optional<Possible> judge(const storage::CatalogItem &item, RegionFit region) const
    {
        const PriceItem &other = item.item;
        const qsizetype rate = rateForTerm(item.rates, m_source.rate.term);
        // Nodes differ by their size, which measures do not tell.
        const bool isNode = measureOf(other) == "node"_L1;
        const bool sameMeasure =
            !isNode && measureOf(other).compare(measureOf(m_source.item), Qt::CaseInsensitive) == 0;
        if (rate < 0 || !sameMeasure || region == RegionFit::Other || !isUsual(other)
            || !sameTime(item.rates.at(rate), m_source.rate) || !sameEngine(other, m_source.item)) {
            return std::nullopt;
        }
        // Special offers are for those who ask for them.
        if (specificationOf(other, u"Offer"_s) != specificationOf(m_source.item, u"Offer"_s))
            return std::nullopt;
        const auto factor = unitFactor(m_source.rate.unit, item.rates.at(rate).unit);
        const auto classes = classDistance(specificationOf(m_source.item, u"Storage class"_s),
                                           specificationOf(other, u"Storage class"_s));
        if (!factor || !classes)
            return std::nullopt;
        Possible possible;
        possible.item = item;
        possible.rate = rate;
        possible.factor = *factor;
        possible.classes = *classes;
        possible.region = regionRank(region);
        possible.special = isSpecial(other) && !isSpecial(m_source.item) ? 1 : 0;
        possible.zones = zonesOf(other);
        possible.area = areaRank(other);
        possible.details = -agreements(m_source.item, other);
        possible.extras = extrasOf(other, m_source.item);
        possible.unit = sameUnit(item.rates.at(rate).unit, m_source.rate.unit) ? 0 : 1;
        possible.price = firstPrice(item.rates.at(rate));
        return possible;
    }

private:
    /// How far an item's deployment is from the one wanted. Without a wish, one zone is the plain one.
    [[nodiscard]] int zonesOf(const PriceItem &other) const
    {
        const int stated = needsOf(m_source.item).zones;
        // Who runs clusters for others runs them in several zones.
        const bool runs = measureOf(m_source.item) == "control plane"_L1;
        const int wanted = stated > 0 ? stated : runs ? 2 : m_wish.zones;
        const int given = needsOf(other).zones;
        if (wanted == 0)
            return given > 1 ? 2 : 0;
        if (given == 0)
            return 1;
        return (wanted > 1) == (given > 1) ? 0 : 2;
    }
    /// What was priced for a part of the world, or everywhere, may be so again.
    [[nodiscard]] int regionRank(RegionFit region) const
    {
        const Region *source = findRegion(m_source.item.provider, m_source.item.region);
        if (region == RegionFit::Area)
            return source != nullptr && source->kind != Region::Kind::Area ? 2 : 0;
        return region == RegionFit::Same ? 0 : 1;
    }
    [[nodiscard]] int areaRank(const PriceItem &other) const
    {
        const QString area = areaOf(other);
        QString wanted = areaOf(m_source.item);
        // What names no area is for everywhere.
        if (area.isEmpty() && wanted.isEmpty())
            return 0;
        if (wanted.isEmpty())
            wanted = areaOf(m_wish.provider, m_wish.region);
        if (wanted != area)
            return 2;
        const Region *home = findRegion(m_wish.provider, m_wish.region);
        const Region *there = findRegion(other.provider, other.region);
        const bool sameCountry =
            home != nullptr && there != nullptr && home->countryCode == there->countryCode;
        return sameCountry ? 0 : 1;
    }

    const GivenPart &m_source;
    const PairingWish &m_wish;
};

QList<Possible> possibleFor(const GivenPart &source, const PairingWish &wish, const Offers &offers)
{
    const Judge judge(source, wish);
    storage::CatalogQuery query;
    query.words = measureOf(source.item);
    query.provider = wish.provider;
    query.limit = largestSearch;
    const auto searched = [&](const QString &region) {
        query.region = region;
        QList<storage::CatalogItem> items;
        for (const QString &role : rolesLike(source.item.role)) {
            query.role = role;
            items += offers.search(query);
        }
        return items;
    };
    const auto judged = [&](const QList<storage::CatalogItem> &items) {
        const RegionRanking regions(wish.provider, wish.region, items);
        QList<Possible> possible;
        for (const storage::CatalogItem &item : items) {
            if (const auto good = judge.judge(item, regions.fitOf(item.item)))
                possible.append(*good);
        }
        return possible;
    };
    QList<storage::CatalogItem> near = searched(wish.region);
    if (!wish.region.isEmpty())
        near += searched(u"global"_s);
    QList<Possible> found = judged(near);
    if (found.isEmpty() && !wish.region.isEmpty())
        found = judged(searched({}));
    std::sort(found.begin(), found.end(),
              [](const Possible &a, const Possible &b) { return a.rank() < b.rank(); });
    return found;
}

/// The service that has counterparts for most of the charges; of several, the one whose first counterpart is
/// best.
QString commonService(const QList<QList<Possible>> &all)
{
    QMap<QString, int> count;
    for (const QList<Possible> &possible : all) {
        QStringList services;
        for (const Possible &each : possible) {
            if (!services.contains(each.item.item.service))
                services.append(each.item.item.service);
        }
        for (const QString &service : std::as_const(services))
            ++count[service];
    }
    QString best;
    for (const QList<Possible> &possible : all) {
        for (const Possible &each : possible) {
            const QString &service = each.item.item.service;
            if (best.isEmpty() || count.value(service) > count.value(best))
                best = service;
        }
    }
    return best;
}

QString whyNone(const GivenPart &source, const PairingWish &wish)
{
    const QString role = unpricedFit(source.item.role, wish.provider).text();
    const QString measure = measureOf(source.item);
    if (measure == "node"_L1)
        return PairingText::tr("%1 does not state its size: say what is needed").arg(source.item.name);
    if (measure.isEmpty() || measure == "plan"_L1)
        return role;
    return PairingText::tr("%1 (%2)", "no sourced price for a role on a provider, and what of it")
        .arg(role, measure);
}

void addDifferences(const GivenPart &source, const PairingWish &wish, const Possible &chosen,
                    Counterpart &counterpart)
{
    const Rate &rate = chosen.item.rates.at(chosen.rate);
    if (chosen.classes > 0) {
        counterpart.differences.append({FitKind::Missing,
                                        PairingText::tr("%1 in place of %2", "storage classes")
                                            .arg(specificationOf(chosen.item.item, u"Storage class"_s),
                                                 specificationOf(source.item, u"Storage class"_s))});
    }
    if (chosen.special > 0)
        counterpart.differences.append({FitKind::Missing, PairingText::tr("of an older or special kind")});
    const QString redundancy = specificationOf(chosen.item.item, u"Redundancy"_s);
    const bool wasSeveral = specificationOf(source.item, u"Redundancy"_s).isEmpty()
        && !specificationOf(source.item, u"Storage class"_s).contains("one zone"_L1);
    if (redundancy == "LRS"_L1 && wasSeveral && source.item.role == "object-storage"_L1)
        counterpart.differences.append({FitKind::Missing, PairingText::tr("copies in one zone only (LRS)")});
    if (chosen.region == 2) {
        counterpart.differences.append({FitKind::OtherRegion,
                                        PairingText::tr("multi-region, priced for %1 instead of %2")
                                            .arg(chosen.item.item.region, wish.region)});
    } else if (chosen.region > 0) {
        counterpart.differences.append(
            {FitKind::OtherRegion,
             PairingText::tr("priced in %1 instead of %2").arg(chosen.item.item.region, wish.region)});
    }
    if (const auto term = termDifference(source.rate.term, rate.term))
        counterpart.differences.append(*term);
    if (const auto old = oldPriceDifference({rate}, wish.age))
        counterpart.differences.append(*old);
}

} // namespace

QString measureOf(const PriceItem &item)
{
    return specificationOf(item, u"Measure"_s);
}

PriceItem describedItem(const PriceItem &item, const Offers &offers)
{
    const QString measure = measureOf(item);
    const bool saysAll = measure == "node"_L1 ? isSized(item) : !measure.isEmpty();
    if (saysAll)
        return item;
    const auto known = offers.item(item.key);
    if (!known)
        return item;
    PriceItem described = item;
    if (described.role.isEmpty())
        described.role = known->item.role;
    for (const KeyValue &each : known->item.specifications) {
        if (specificationOf(item, each.key).isEmpty())
            described.specifications.append(each);
    }
    return described;
}

QList<Counterpart> alternativesTo(const GivenPart &charge, const PairingWish &wish, const Offers &offers)
{
    QList<Counterpart> found;
    if (measureOf(charge.item).isEmpty())
        return found;
    for (const Possible &each : possibleFor(charge, wish, offers)) {
        Counterpart counterpart {each.item, each.rate, each.factor, {}, {}};
        addDifferences(charge, wish, each, counterpart);
        found.append(counterpart);
    }
    return found;
}

QList<Counterpart> counterpartsOf(const PairingWish &wish, const Offers &offers)
{
    QList<QList<Possible>> all;
    for (const GivenPart &source : wish.charges)
        all.append(measureOf(source.item).isEmpty() ? QList<Possible>() : possibleFor(source, wish, offers));
    const QString service = commonService(all);
    QList<Counterpart> counterparts;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QList<Possible> &possible = all.at(i);
        Counterpart counterpart;
        if (possible.isEmpty()) {
            counterpart.reason = whyNone(wish.charges.at(i), wish);
            counterparts.append(counterpart);
            continue;
        }
        const auto same = std::find_if(possible.begin(), possible.end(), [&service](const Possible &each) {
            return each.item.item.service == service;
        });
        const Possible &chosen = same != possible.end() ? *same : possible.first();
        counterpart.item = chosen.item;
        counterpart.rate = chosen.rate;
        counterpart.factor = chosen.factor;
        addDifferences(wish.charges.at(i), wish, chosen, counterpart);
        counterparts.append(counterpart);
    }
    return counterparts;
}

} // namespace stratoplan
