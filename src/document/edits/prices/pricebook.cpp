// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/pricebook.h"

#include "document/edits/prices/overridecheck.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

Result<PriceBookEntry> checked(PriceBookEntry entry)
{
    entry.provider = entry.provider.trimmed();
    entry.service = entry.service.trimmed();
    entry.sku = entry.sku.trimmed();
    entry.term = entry.term.trimmed();
    entry.note = entry.note.trimmed();
    if (entry.discount <= Percent() || entry.discount > Percent::fromWhole(100))
        return Words::invalid(Words::tr("A discount is above 0 and at most 100 %."));
    if (entry.from.isValid() && entry.until.isValid() && entry.until < entry.from)
        return Words::invalid(Words::tr("The discount ends before it begins."));
    return entry;
}

Result<CurrencyRate> checked(const Plan &plan, CurrencyRate rate)
{
    rate.source = rate.source.trimmed();
    if (rate.from.isNone() || rate.to.isNone() || rate.from == rate.to)
        return Words::invalid(Words::tr("An exchange rate is between two currencies."));
    if (rate.rate <= ExchangeRate())
        return Words::invalid(Words::tr("An exchange rate is above 0."));
    if (!rate.date.isValid())
        return Words::invalid(Words::tr("Say of which day the exchange rate is."));
    if (rate.source.isEmpty())
        return Words::invalid(Words::tr("Say where the exchange rate comes from."));
    for (const CurrencyRate &other : plan.table<CurrencyRate>()) {
        if (other.id != rate.id && other.from == rate.from && other.to == rate.to && other.date == rate.date)
            return Words::invalid(Words::tr("There is an exchange rate of that day already."));
    }
    return rate;
}

} // namespace

Result<Id<PriceBookEntry>> addPriceBookEntry(Document &document, const PriceBookEntry &entry)
{
    Result<PriceBookEntry> good = checked(entry);
    if (!good)
        return good.error();
    good->id = {};
    return putRow(document, *good, Words::tr("Add discount"));
}

Status setPriceBookEntry(Document &document, const PriceBookEntry &entry)
{
    if (document.find(entry.id) == nullptr)
        return Words::missing();
    const Result<PriceBookEntry> good = checked(entry);
    if (!good)
        return good.error();
    const auto done = putRow(document, *good, Words::tr("Change discount"));
    return done ? Status() : done.error();
}

Status removePriceBookEntries(Document &document, const QList<Id<PriceBookEntry>> &ids)
{
    return removeRows(document, ids,
                      Words::tr("Remove %n discount(s)", nullptr, static_cast<int>(ids.size())));
}

Status movePriceBookEntry(Document &document, Id<PriceBookEntry> id, qsizetype position)
{
    if (document.find(id) == nullptr)
        return Words::missing();
    const qsizetype last = document.plan().table<PriceBookEntry>().size() - 1;
    Step step(document, Words::tr("Move discount"));
    step.move(id, std::clamp<qsizetype>(position, 0, last));
    return step.push();
}

const PriceOverride *overrideOf(const Plan &plan, RateId rate)
{
    const PriceOverride *dated = nullptr;
    for (const PriceOverride &each : plan.table<PriceOverride>()) {
        if (each.rate != rate)
            continue;
        if (!each.from.isValid())
            return &each;
        if (dated == nullptr)
            dated = &each;
    }
    return dated;
}

Result<PriceOverride> checkedOverride(PriceOverride override)
{
    override.author = override.author.trimmed();
    override.reason = override.reason.trimmed();
    if (override.price.isNegative())
        return Words::invalid(Words::tr("A price is not negative."));
    if (override.author.isEmpty())
        return Words::invalid(Words::tr("Say who sets the price."));
    if (!override.date.isValid())
        return Words::invalid(Words::tr("Say when the price is set."));
    if (override.reason.isEmpty())
        return Words::invalid(Words::tr("Say why the price is set by hand."));
    return override;
}

Result<Id<PriceOverride>> setPriceOverride(Document &document, const PriceOverride &override)
{
    if (document.find(override.rate) == nullptr)
        return Words::missing();
    Result<PriceOverride> good = checkedOverride(override);
    if (!good)
        return good.error();
    good->id = {};
    for (const PriceOverride &each : document.plan().table<PriceOverride>()) {
        if (each.rate == good->rate && each.from == good->from)
            good->id = each.id;
    }
    return putRow(document, *good, Words::tr("Set price by hand"));
}

Status removePriceOverride(Document &document, RateId rate)
{
    if (document.find(rate) == nullptr)
        return Words::missing();
    QList<Id<PriceOverride>> ids;
    for (const PriceOverride &each : document.plan().table<PriceOverride>()) {
        if (each.rate == rate)
            ids.append(each.id);
    }
    if (ids.isEmpty())
        return {};
    return removeRows(document, ids, Words::tr("Use the list price again"));
}

Result<Id<CurrencyRate>> addExchangeRate(Document &document, const CurrencyRate &rate)
{
    CurrencyRate added = rate;
    added.id = {};
    const Result<CurrencyRate> good = checked(document.plan(), added);
    if (!good)
        return good.error();
    return putRow(document, *good, Words::tr("Add exchange rate"));
}

Status setExchangeRate(Document &document, const CurrencyRate &rate)
{
    if (document.find(rate.id) == nullptr)
        return Words::missing();
    const Result<CurrencyRate> good = checked(document.plan(), rate);
    if (!good)
        return good.error();
    const auto done = putRow(document, *good, Words::tr("Change exchange rate"));
    return done ? Status() : done.error();
}

Status removeExchangeRates(Document &document, const QList<Id<CurrencyRate>> &ids)
{
    return removeRows(document, ids,
                      Words::tr("Remove %n exchange rate(s)", nullptr, static_cast<int>(ids.size())));
}

} // namespace stratoplan::edits
