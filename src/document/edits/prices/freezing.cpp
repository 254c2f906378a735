// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/freezing.h"

#include "core/engine/pricing/effective.h"
#include "document/edits/words.h"

namespace stratoplan::edits {

namespace {

/// A rate without its ids and note, to compare what a catalog offers with what the plan holds: a note may
/// tell of the price that a rate had before it was re-priced.
Rate bare(Rate rate)
{
    rate.id = {};
    rate.item = {};
    rate.note.clear();
    return rate;
}

/// Where what is offered stands in the plan already: a row for each rate, none for a rate that the plan's
/// item does not have yet. Nothing where one of them is charged otherwise there: that price stays as it is.
std::optional<QList<RateId>> placesOf(const Plan &plan, PriceItemId item, const QList<Rate> &offered)
{
    QList<RateId> places;
    for (const Rate &rate : offered) {
        RateId place;
        for (const Rate &there : plan.table<Rate>()) {
            if (there.item != item || there.term != rate.term || there.unit != rate.unit
                || there.time != rate.time)
                continue;
            if (bare(there) != bare(rate))
                return std::nullopt;
            place = there.id;
        }
        places.append(place);
    }
    return places;
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
    for (const PriceItem &there : step.plan().table<PriceItem>().rows()) {
        auto places =
            there.key == offered.item.key ? placesOf(step.plan(), there.id, offered.rates) : std::nullopt;
        if (!places)
            continue;
        for (qsizetype i = 0; i < places->size(); ++i) {
            Rate rate = offered.rates.at(i);
            rate.item = there.id;
            if (places->at(i).isNone())
                (*places)[i] = step.insert(rate);
        }
        return *places;
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
