// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/pricechange.h"

#include "core/engine/evaluate.h"
#include "core/text/pricetext.h"
#include "document/edits/prices/freezing.h"
#include "document/edits/prices/pricebook.h"
#include "document/edits/prices/reprice.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace stratoplan {

namespace {

/// Which components use each rate, as a charge or as a candidate.
QHash<RateId, QList<ComponentId>> usersOf(const Plan &plan)
{
    QHash<RateId, QList<ComponentId>> users;
    const auto add = [&users](RateId rate, ComponentId component) {
        if (rate && !users[rate].contains(component))
            users[rate].append(component);
    };
    for (const Charge &charge : plan.table<Charge>()) {
        if (const Sizing *sizing = plan.find(charge.sizing))
            add(charge.rate, sizing->component);
    }
    for (const Candidate &candidate : plan.table<Candidate>())
        add(candidate.rate, candidate.component);
    return users;
}

/// The catalog's item for one of the plan: by key, else by what it is.
std::optional<storage::CatalogItem> itemIn(const Offers &catalog, const PriceItem &item)
{
    if (auto found = catalog.item(item.key))
        return found;
    if (item.sku.isEmpty())
        return std::nullopt;
    storage::CatalogQuery query;
    query.words = item.sku;
    query.provider = item.provider;
    query.service = item.service;
    query.region = item.region;
    for (const storage::CatalogItem &each : catalog.search(query)) {
        const PriceItem &other = each.item;
        if (other.provider == item.provider && other.service == item.service && other.sku == item.sku
            && other.region == item.region) {
            return each;
        }
    }
    return std::nullopt;
}

/// The catalog's rate for one of the plan, in its currency if there is one.
const Rate *rateIn(const storage::CatalogItem &item, const Rate &rate)
{
    const auto same = [&rate](const Rate &each) {
        return each.term == rate.term && each.unit == rate.unit && each.time == rate.time && each.per == rate.per;
    };
    const auto sameMoney = [&](const Rate &each) { return same(each) && each.currency == rate.currency; };
    auto found = std::find_if(item.rates.begin(), item.rates.end(), sameMoney);
    if (found == item.rates.end())
        found = std::find_if(item.rates.begin(), item.rates.end(), same);
    return found == item.rates.end() ? nullptr : &*found;
}

/// A catalog's rate with what it does not speak of as the plan has it: price lists seldom state allowances, pools,
/// minimums and for what tiers hold.
Rate completed(Rate offered, const Rate &own)
{
    offered.id = {};
    offered.item = {};
    if (offered.currency != own.currency)
        return offered;
    if (offered.free == Rate::Free::None && offered.allowance.isZero()) {
        offered.free = own.free;
        offered.allowance = own.allowance;
    }
    if (offered.pool.isEmpty())
        offered.pool = own.pool;
    if (offered.minimum.isZero())
        offered.minimum = own.minimum;
    if (offered.tierScope == Rate::Scope::Account)
        offered.tierScope = own.tierScope;
    return offered;
}

/// What belongs to a rate beside its tiers.
QStringList conditionsOf(Rate rate)
{
    rate.tiers = rate.tiers.mid(0, 1);
    return priceDetails(Format(), rate);
}

/// A price in a line, with those of its conditions that the other has not.
QString priceBeside(const Rate &rate, const Rate &other)
{
    QStringList texts {priceText(Format(), rate)};
    const QStringList others = conditionsOf(other);
    for (const QString &condition : conditionsOf(rate)) {
        if (!others.contains(condition))
            texts.append(condition);
    }
    return texts.join(QStringLiteral("; "));
}

bool samePrice(const Rate &a, const Rate &b)
{
    return a.tiers == b.tiers && a.tiering == b.tiering && a.tierScope == b.tierScope && a.pool == b.pool
        && a.upfront.micros() == b.upfront.micros() && a.minimum.micros() == b.minimum.micros() && a.free == b.free
        && a.allowance == b.allowance && a.termMonths == b.termMonths;
}

/// Whether a price that stayed the same is known from a later day or another source.
bool isNews(const Rate &before, const Rate &after)
{
    if (after.effective != before.effective)
        return after.effective > before.effective;
    return after.sourceTitle != before.sourceTitle || after.sourceUrl != before.sourceUrl;
}

UnitPrice firstPaid(const Rate &rate)
{
    for (const Tier &tier : rate.tiers) {
        if (!tier.price.isZero())
            return tier.price;
    }
    return {};
}

/// How much dearer the new price is; by its first tier that costs anything, else by its upfront payment.
std::optional<Percent> differenceOf(const Rate &before, const Rate &after)
{
    Int128 from = firstPaid(before).raw();
    Int128 to = firstPaid(after).raw();
    if (from == 0 && to == 0) {
        from = before.upfront.micros();
        to = after.upfront.micros();
    }
    if (from <= 0)
        return std::nullopt;
    const Int128 scaled = (to - from) * 100 * Percent::one();
    const bool negative = scaled < 0;
    const auto raw = decimal::narrow(decimal::divideHalfEven(negative ? -scaled : scaled, from));
    if (!raw)
        return std::nullopt;
    return Percent::fromRaw(negative ? -*raw : *raw);
}

PriceChange compared(const Plan &plan, const Rate &rate, const std::optional<storage::CatalogItem> &item)
{
    PriceChange change;
    change.rate = rate.id;
    change.oldPrice = priceText(Format(), rate);
    change.overridden = edits::overrideOf(plan, rate.id) != nullptr;
    const Rate *offered = item ? rateIn(*item, rate) : nullptr;
    if (offered == nullptr) {
        change.kind = PriceChange::Kind::Gone;
        return change;
    }
    change.offered = completed(*offered, rate);
    change.catalog = edits::catalogOf(*item);
    change.oldPrice = priceBeside(rate, change.offered);
    change.newPrice = priceBeside(change.offered, rate);
    if (offered->currency != rate.currency) {
        change.kind = PriceChange::Kind::OtherCurrency;
        return change;
    }
    change.difference = differenceOf(rate, change.offered);
    if (!samePrice(rate, change.offered))
        change.kind = PriceChange::Kind::Changed;
    else
        change.kind = isNews(rate, change.offered) ? PriceChange::Kind::NewerDate : PriceChange::Kind::Same;
    return change;
}

/// Sum of an option's counted lines in a phase; nothing where the phase has no column.
std::optional<CostSum> totalIn(const CostTable &table, PhaseId phase)
{
    const int column = table.timeline.firstColumn(phase);
    return column < 0 ? std::nullopt : std::optional(table.total(column));
}

} // namespace

QList<PriceChange> compareWithCatalog(const Plan &plan, const Offers &catalog)
{
    const QHash<RateId, QList<ComponentId>> users = usersOf(plan);
    QSet<PriceItemId> used;
    for (auto each = users.cbegin(); each != users.cend(); ++each) {
        if (const Rate *rate = plan.find(each.key()))
            used.insert(rate->item);
    }
    QHash<PriceItemId, std::optional<storage::CatalogItem>> items;
    QList<PriceChange> changes;
    for (const Rate &rate : plan.table<Rate>()) {
        const PriceItem *item = used.contains(rate.item) ? plan.find(rate.item) : nullptr;
        if (item == nullptr)
            continue;
        if (!items.contains(item->id))
            items.insert(item->id, itemIn(catalog, *item));
        PriceChange change = compared(plan, rate, items.value(item->id));
        change.components = users.value(rate.id);
        changes.append(change);
    }
    return changes;
}

QList<RepriceTotal> repriceEffect(const Plan &plan, const QList<PriceChange> &chosen, Basis basis)
{
    Document changed(plan);
    if (!edits::applyReprice(changed, chosen))
        return {};
    QList<RepriceTotal> totals;
    for (const Option &option : plan.table<Option>()) {
        const CostTable before = evaluate(plan, option.id, basis);
        const CostTable after = evaluate(changed.plan(), option.id, basis);
        QList<PhaseId> phases = phasesOf(plan, option.id);
        if (phases.isEmpty())
            phases.append(PhaseId());
        for (const PhaseId phase : std::as_const(phases)) {
            const auto from = totalIn(before, phase);
            const auto to = totalIn(after, phase);
            if (from && to)
                totals.append({option.id, phase, *from, *to});
        }
    }
    return totals;
}

} // namespace stratoplan
