// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/twins/twinregion.h"

#include "core/catalog/region.h"
#include "core/fit/given.h"
#include "document/edits/prices/twin.h"
#include "document/offers/pairing.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Regions that are looked at, the nearest first.
constexpr int mostRegions = 6;
/// Beyond the nearest, what is farther from the option's own region does not stand in for it.
constexpr double farthest = 2000; // kilometres

/// The sizings of an option's components.
QList<SizingId> sizingsOf(const Plan &plan, OptionId option)
{
    QList<SizingId> sizings;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        const Component *component = plan.find(sizing.component);
        if (sizing.present && component != nullptr && component->option == option)
            sizings.append(sizing.id);
    }
    return sizings;
}

/// One search for each kind of thing that an option has from a provider: what would do its job elsewhere.
QList<storage::CatalogQuery> searchesFor(const Plan &plan, OptionId option, const QString &from,
                                         const Offers &offers)
{
    QList<storage::CatalogQuery> searches;
    QStringList seen;
    for (const SizingId sizing : sizingsOf(plan, option)) {
        for (const GivenPart &part : partsOf(plan, sizing)) {
            if (part.item.provider != from)
                continue;
            const PriceItem item = describedItem(part.item, offers);
            const bool isMachine = item.role == "virtual-machine"_L1;
            storage::CatalogQuery query;
            query.role = item.role;
            query.limit = 1;
            // Nodes of other services go by many names and sizes, and are made of parts at some.
            if (isMachine)
                query.minimumVcpu = needsOf(item).vcpu;
            else if (!isSized(item) && measureOf(item) != "node"_L1)
                query.words = measureOf(item);
            const QString key = query.role + u'|' + query.words + u'|' + query.minimumVcpu.toString();
            if (item.role.isEmpty() || seen.contains(key))
                continue;
            seen.append(key);
            searches.append(query);
        }
    }
    return searches;
}

/// The provider's regions that may stand in for another, the best first.
QStringList nearRegions(const Region &home, const QString &provider)
{
    QStringList near;
    QStringList left = regionKeys(provider);
    while (!left.isEmpty() && near.size() < mostRegions) {
        const Region *next = nearestRegion(home, provider, left);
        if (next == nullptr || (!near.isEmpty() && kilometresBetween(home, *next) > farthest))
            break;
        near.append(next->key);
        left.removeAll(next->key);
    }
    return near;
}

int heldIn(const QString &provider, const QString &region, const QList<storage::CatalogQuery> &searches,
           const Offers &offers)
{
    int held = 0;
    for (storage::CatalogQuery query : searches) {
        query.provider = provider;
        query.region = region;
        held += offers.search(query).isEmpty() ? 0 : 1;
    }
    return held;
}

} // namespace

QString providerOf(const Plan &plan, const Option &option)
{
    if (!option.provider.isEmpty())
        return option.provider;
    QHash<QString, int> count;
    QString best;
    for (const SizingId sizing : sizingsOf(plan, option.id)) {
        for (const GivenPart &part : partsOf(plan, sizing)) {
            const QString &provider = part.item.provider;
            const bool cloud = !regionKeys(provider).isEmpty();
            if (cloud && ++count[provider] > count.value(best))
                best = provider;
        }
    }
    return best;
}

TwinRegion proposedRegion(const Plan &plan, OptionId id, const QString &provider, const Offers &offers)
{
    TwinRegion proposed;
    proposed.nearest = twinRegion(plan, id, provider);
    proposed.region = proposed.nearest;
    const Option *option = plan.find(id);
    if (proposed.nearest.isEmpty() || option == nullptr)
        return proposed;
    const QString from = providerOf(plan, *option);
    QList<storage::CatalogQuery> searches = searchesFor(plan, id, from, offers);
    proposed.wanted = static_cast<int>(searches.size());
    // What has one price everywhere speaks for no region.
    searches.removeIf([&](const storage::CatalogQuery &search) {
        return heldIn(provider, u"global"_s, {search}, offers) > 0;
    });
    const int everywhere = proposed.wanted - static_cast<int>(searches.size());
    proposed.held = everywhere;
    proposed.heldByNearest = everywhere;
    const Region *home = findRegion(from, option->region);
    const QStringList near = home != nullptr ? nearRegions(*home, provider) : QStringList();
    for (const QString &region : near) {
        const int held = everywhere + heldIn(provider, region, searches, offers);
        if (region == proposed.nearest)
            proposed.heldByNearest = held;
        if (held <= proposed.held)
            continue;
        proposed.held = held;
        proposed.region = region;
        if (held == proposed.wanted)
            break;
    }
    return proposed;
}

} // namespace stratoplan::edits
