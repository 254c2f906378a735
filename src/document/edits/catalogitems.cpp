// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/catalogitems.h"

#include "document/edits/prices/freezing.h"
#include "document/edits/sizingstep.h"
#include "document/edits/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Position of the wanted rate among the pick's rates, or -1.
qsizetype wantedRate(const CatalogPick &pick)
{
    const QString term = pick.term.isEmpty() ? u"on-demand"_s : pick.term;
    for (qsizetype i = 0; i < pick.rates.size(); ++i) {
        if (pick.rates.at(i).term == term)
            return i;
    }
    return pick.term.isEmpty() && !pick.rates.isEmpty() ? 0 : -1;
}

/// The currency and the tiers must be usable before a price goes into a plan.
Result<Rate> checkPick(const Plan &plan, const CatalogPick &pick)
{
    const qsizetype wanted = wantedRate(pick);
    if (wanted < 0)
        return Words::invalid(Words::tr("“%1” has no rate of that kind.").arg(pick.item.name));
    const Rate &rate = pick.rates.at(wanted);
    if (const Status status = checkCurrency(plan, pick.item, rate); !status)
        return status.error();
    return rate;
}

/// Freezes the pick and returns the plan's id of the wanted rate.
RateId freeze(Step &step, const CatalogPick &pick)
{
    return freezeRates(step, {pick.catalog, pick.item, pick.rates}).at(wantedRate(pick));
}

} // namespace

CatalogPick pickFrom(const storage::CatalogItem &item, const QString &term)
{
    CatalogPick pick;
    pick.catalog = catalogOf(item);
    pick.item = item.item;
    pick.rates = item.rates;
    pick.term = term;
    return pick;
}

QString specificationText(const PriceItem &item)
{
    QStringList parts;
    if (!item.sku.isEmpty() && !item.name.contains(item.sku, Qt::CaseInsensitive) && item.sku.size() <= 24) {
        parts.append(item.sku);
    }
    for (const KeyValue &specification : item.specifications) {
        const bool usual = specification.value == "x86_64"_L1 || specification.value == "Linux"_L1;
        if (specification.value.isEmpty() || usual)
            continue;
        const bool counted = specification.key == "vCPU"_L1;
        parts.append(counted ? specification.value + u' ' + specification.key : specification.value);
    }
    return parts.join(u" · "_s);
}

Result<ComponentId> addComponentFromCatalog(Document &document, const CatalogPick &pick,
                                            const CatalogTarget &target)
{
    const Plan &plan = document.plan();
    const Result<Rate> rate = checkPick(plan, pick);
    if (!rate)
        return rate.error();
    Component component;
    component.option = target.option;
    component.environment = target.environment;
    component.name = pick.item.name.isEmpty() ? pick.item.sku : pick.item.name;
    component.role = pick.item.role.isEmpty() ? u"other"_s : pick.item.role;
    component.category = pick.item.category;
    const bool placed =
        plan.find(target.option) != nullptr && (!target.phase || plan.find(target.phase) != nullptr);
    if (!placed || !checkReferences(plan, component))
        return Words::missing();

    Step step(document, Words::tr("Add %1").arg(component.name));
    const qsizetype after = plan.table<Component>().indexOf(target.after);
    component.id = step.insert(component, after < 0 ? -1 : after + 1);
    Sizing sizing;
    sizing.component = component.id;
    sizing.phase = target.phase;
    sizing.specification = specificationText(pick.item);
    sizing.quantity = target.quantity;
    sizing.unit = rate->unit;
    sizing.id = step.insert(sizing);
    putRate(step, sizing.id, freeze(step, pick));
    if (const Status status = step.push(); !status)
        return status.error();
    return component.id;
}

Status setPriceItem(Document &document, Place place, const CatalogPick &pick)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    const Result<Rate> rate = checkPick(document.plan(), pick);
    if (!rate)
        return rate.error();
    Step step(document, Words::tr("Change price item to %1").arg(pick.item.name));
    Sizing sizing = sizingForEdit(step, place);
    const QString specification = specificationText(pick.item);
    sizing.specification =
        specification.isEmpty() ? pick.item.name : pick.item.name + u" · "_s + specification;
    sizing.unit = rate->unit;
    sizing.unpricedReason.clear();
    // Where needs would choose the item, this one is chosen in their place.
    sizing.chosenByHand = !sizing.needs.isNone();
    step.replace(sizing);
    putRate(step, sizing.id, freeze(step, pick));
    return step.push();
}

Result<RateId> takePrice(Document &document, const CatalogPick &pick)
{
    const Result<Rate> rate = checkPick(document.plan(), pick);
    if (!rate)
        return rate.error();
    Step step(document, Words::tr("Take price from catalog"));
    const RateId id = freeze(step, pick);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

} // namespace stratoplan::edits
