// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/freezing.h"

#include "core/engine/effective.h"
#include "document/edits/words.h"

namespace stratoplan::edits {

namespace {

/// A rate without its ids, to compare what a catalog offers with what the plan holds.
Rate bare(Rate rate)
{
    rate.id = {};
    rate.item = {};
    return rate;
}

/// The rates of a price item in the plan that are what is offered, in its order; empty where one differs or is not
/// there.
QList<RateId> frozenRates(const Plan &plan, PriceItemId item, const QList<Rate> &offered)
{
    QList<RateId> found;
    for (const Rate &rate : offered) {
        const auto &rows = plan.table<Rate>().rows();
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const Rate &there) {
            return there.item == item && bare(there) == bare(rate);
        });
        if (same == rows.end())
            return {};
        found.append(same->id);
    }
    return found;
}

} // namespace

PlanCatalog catalogOf(const storage::CatalogItem &item)
{
    PlanCatalog catalog;
    catalog.key = item.catalogKey;
    catalog.name = item.catalogTitle;
    // Editions of imported lists carry their date in the key.
    const bool isEdition = item.catalogKey.contains(u'@');
    catalog.kind = isEdition ? PlanCatalog::Kind::Imported : PlanCatalog::Kind::Bundled;
    catalog.date = item.date;
    return catalog;
}

Frozen frozenFrom(const storage::CatalogItem &item)
{
    return {catalogOf(item), item.item, item.rates};
}

Id<PlanCatalog> freezeCatalog(Step &step, const PlanCatalog &catalog)
{
    for (PlanCatalog there : step.plan().table<PlanCatalog>().rows()) {
        if (there.key != catalog.key)
            continue;
        if (catalog.date > there.date) {
            there.date = catalog.date;
            step.replace(there);
        }
        return there.id;
    }
    return step.insert(catalog);
}

QList<RateId> freezeRates(Step &step, const Frozen &offered)
{
    for (const PriceItem &there : step.plan().table<PriceItem>()) {
        if (there.key != offered.item.key)
            continue;
        if (const QList<RateId> found = frozenRates(step.plan(), there.id, offered.rates); !found.isEmpty())
            return found;
    }
    PriceItem item = offered.item;
    item.catalog = freezeCatalog(step, offered.catalog);
    const PriceItemId id = step.insert(item);
    QList<RateId> frozen;
    for (Rate rate : offered.rates) {
        rate.item = id;
        frozen.append(step.insert(rate));
    }
    return frozen;
}

Status checkCurrency(const Plan &plan, const PriceItem &item, const Rate &rate)
{
    const Currency own = plan.info().currency;
    if (rate.currency == own || exchangeRateAt(plan, rate.currency, own, std::nullopt) != nullptr)
        return {};
    return Words::invalid(Words::tr("“%1” is priced in %2, the plan is in %3. Add an exchange rate first.")
                              .arg(item.name, rate.currency.toString(), own.toString()));
}

} // namespace stratoplan::edits
