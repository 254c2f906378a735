// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/reprice.h"

#include "core/text/format.h"
#include "document/edits/prices/freezing.h"
#include "document/edits/words.h"

#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// What the chosen changes do to one price item: the new prices of its rates and the catalog they come from.
struct ItemChanges
{
    QList<Rate> rates; ///< as they will be
    PlanCatalog catalog;
};

/// What a rate's note keeps of the price it had: "Re-priced: was $0.0960 /instance-hour of 29 Jan 2026
/// (−10.42 %)."
QString formerPrice(const Rate &before, const PriceChange &change)
{
    const Format format;
    QString was = change.oldPrice;
    if (before.effective.isValid())
        was = Words::tr("%1 of %2", "price, date").arg(was, format.date(before.effective));
    if (change.difference && !change.difference->isZero())
        was += u" (%1%2)"_s.arg(change.difference->isNegative() ? QString() : u"+"_s,
                                format.percent(*change.difference, 2));
    return Words::tr("Re-priced: was %1.", "price").arg(was);
}

/// The plan's rate with the catalog's price, date and source; its note keeps the price that it had.
Rate repriced(const Rate &before, const PriceChange &change)
{
    Rate after = change.offered;
    after.id = before.id;
    after.item = before.item;
    if (change.kind == PriceChange::Kind::Changed)
        after.note = (formerPrice(before, change) + u' ' + after.note).trimmed();
    return after;
}

/// Rates of the item that the new catalog does not speak for.
bool keepsRates(const Plan &plan, PriceItemId item, const QList<Rate> &changed)
{
    return std::any_of(plan.table<Rate>().begin(), plan.table<Rate>().end(), [&](const Rate &rate) {
        return rate.item == item && std::none_of(changed.begin(), changed.end(), [&rate](const Rate &each) {
                   return each.id == rate.id;
               });
    });
}

void apply(Step &step, PriceItemId id, const ItemChanges &changes)
{
    PriceItem item = *step.find(id);
    const Id<PlanCatalog> catalog = freezeCatalog(step, changes.catalog);
    const bool splits = item.catalog != catalog && keepsRates(step.plan(), id, changes.rates);
    item.catalog = catalog;
    if (splits)
        item.id = step.insert(item);
    else
        step.replace(item);
    for (Rate rate : changes.rates) {
        rate.item = item.id;
        step.replace(rate);
    }
}

} // namespace

Status applyReprice(Document &document, const QList<PriceChange> &chosen)
{
    QMap<PriceItemId, ItemChanges> byItem;
    for (const PriceChange &change : chosen) {
        if (!change.canBeApplied())
            continue;
        const Rate *rate = document.find(change.rate);
        if (rate == nullptr)
            return Words::missing();
        if (rate->currency != change.offered.currency)
            return Words::invalid(Words::tr("A price in another currency cannot take its place."));
        ItemChanges &changes = byItem[rate->item];
        changes.rates.append(repriced(*rate, change));
        changes.catalog = change.catalog;
    }
    qsizetype count = 0;
    for (const ItemChanges &changes : std::as_const(byItem))
        count += changes.rates.size();
    Step step(document, Words::tr("Re-price %n price(s)", nullptr, static_cast<int>(count)));
    for (auto each = byItem.cbegin(); each != byItem.cend(); ++each)
        apply(step, each.key(), each.value());
    return step.push();
}

} // namespace stratoplan::edits
