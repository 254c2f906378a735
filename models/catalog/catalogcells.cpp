// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogcells.h"

#include "core/catalog/region.h"
#include "core/engine/figures/unitcost.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "document/edits/catalogitems.h"
#include "storage/catalog/search/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::catalogcells {

namespace {

/// Translation context of the words about price items.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CatalogCells)
};

const Quantity hoursOfMonth = Quantity::fromWhole(730);

/// The service without the provider's name: "EC2" for "Amazon EC2".
QString shortService(const QString &service)
{
    for (const QLatin1StringView prefix :
         {"Amazon "_L1, "AWS "_L1, "Azure "_L1, "Google Cloud "_L1, "Google "_L1}) {
        if (service.startsWith(prefix))
            return service.mid(prefix.size());
    }
    return service;
}

QString tiers(qsizetype count)
{
    return Words::tr("%n tier(s)", nullptr, static_cast<int>(count));
}

QString boundText(const Rate &rate, Quantity from, const Format &format)
{
    if (rate.time == Rate::Time::Spend)
        return format.money(Money::fromMicros(from.raw(), rate.currency));
    return Words::tr("%1 %2", "quantity, unit").arg(format.number(from), rate.unit);
}

void addTiers(QList<Fact> &facts, const Rate &rate, const Format &format)
{
    if (rate.tiers.size() < 2)
        return;
    for (const Tier &tier : rate.tiers) {
        facts.append({Words::tr("From %1").arg(boundText(rate, tier.from, format)),
                      tierPriceText(format, rate, tier.price)});
    }
    const bool isVolume = rate.tiering == Rate::Tiering::Volume;
    const bool isPooled = rate.tierScope == Rate::Scope::Account;
    facts.append({Words::tr("Tiers"),
                  isVolume       ? Words::tr("the reached tier's price counts for all of it")
                      : isPooled ? Words::tr("each price counts within its tier, over the whole account")
                                 : Words::tr("each price counts within its tier, for each unit by itself")});
}

void addConditions(QList<Fact> &facts, const Rate &rate, const Format &format)
{
    if (rate.termMonths > 0) {
        facts.append({Words::tr("Commitment"),
                      rate.termMonths % 12 == 0 ? Words::tr("%n year(s)", nullptr, rate.termMonths / 12)
                                                : Words::tr("%n month(s)", nullptr, rate.termMonths)});
    }
    const QString symbol = Format::symbol(rate.currency);
    if (!rate.upfront.isZero())
        facts.append(
            {Words::tr("Upfront"), Words::tr("%1 once per unit").arg(symbol + format.exact(rate.upfront))});
    if (rate.free != Rate::Free::None && !rate.allowance.isZero()) {
        const QString amount =
            Words::tr("%1 %2", "quantity, unit").arg(format.number(rate.allowance), rate.unit);
        facts.append({Words::tr("Free"),
                      rate.free == Rate::Free::Always
                          ? Words::tr("%1 a month").arg(amount)
                          : Words::tr("%1 a month, first 12 months of an account").arg(amount)});
    }
    if (!rate.minimum.isZero())
        facts.append(
            {Words::tr("Minimum"), Words::tr("%1 a month").arg(symbol + format.exact(rate.minimum))});
}

/// Whether a unit is the thing itself that one has so many of, and not a measure: "instance", not "GB" or
/// "LCU".
bool isThing(const QString &unit)
{
    const auto isCapital = [](QChar letter) { return letter.isUpper(); };
    return std::none_of(unit.begin(), unit.end(), isCapital) && !unit.endsWith(" unit"_L1);
}

/// Whether a monthly price is for all of something: a plan.
bool isWhole(const QString &unit)
{
    return unit.isEmpty() || unit == "plan"_L1;
}

/// The tier that says what a price is: a free first part says nothing.
const Tier &firstPaid(const Rate &rate)
{
    const auto paid = std::find_if(rate.tiers.begin(), rate.tiers.end(),
                                   [](const Tier &tier) { return !tier.price.isZero(); });
    return paid != rate.tiers.end() ? *paid : rate.tiers.first();
}

/// "$25.00" where it is an amount to the cent, else "$0.0230".
QString amountOf(const Format &format, const Rate &rate, UnitPrice price)
{
    const auto flat = Money::fromString(price.toString(), rate.currency);
    if (flat && flat->micros() % 10'000 == 0 && flat->micros() >= 1'000'000)
        return Format::symbol(rate.currency) + format.exact(*flat);
    return format.unitPrice(price, rate.currency, {});
}

/// What a price in a narrow column is for: "h", "GB-month", "1,000 request".
QString shortUnit(const Format &format, const Rate &rate)
{
    const bool isOne = rate.per == Quantity::fromWhole(1);
    if (isOne && rate.time == Rate::Time::Hour && isThing(rate.unit))
        return Words::tr("h", "hour");
    if (isOne && rate.time == Rate::Time::Month && isWhole(rate.unit))
        return Words::tr("month");
    if (isOne || rate.time == Rate::Time::Spend)
        return perText(format, rate);
    Rate single = rate;
    single.per = Quantity::fromWhole(1);
    return format.compact(rate.per.toDouble()) + u' ' + perText(format, single);
}

/// The recurring part of a price.
QString recurringText(const Format &format, const Rate &rate)
{
    const UnitPrice price = firstPaid(rate).price;
    if (rate.time == Rate::Time::Spend)
        return tierPriceText(format, rate, price);
    const QString amount = rate.time == Rate::Time::Month ? amountOf(format, rate, price)
                                                          : format.unitPrice(price, rate.currency, {});
    return amount + u" /"_s + shortUnit(format, rate);
}

} // namespace

const Rate *mainRate(const storage::CatalogItem &item, const QString &term)
{
    for (const QString &wanted : {term, u"on-demand"_s}) {
        for (const Rate &rate : item.rates) {
            if (!wanted.isEmpty() && rate.term == wanted)
                return &rate;
        }
    }
    return item.rates.isEmpty() ? nullptr : &item.rates.first();
}

QString shortPrice(const Format &format, const Rate &rate)
{
    if (rate.tiers.isEmpty())
        return absentText();
    const QString once = Format::symbol(rate.currency) + format.exact(rate.upfront);
    if (firstPaid(rate).price.isZero() && !rate.upfront.isZero())
        return Words::tr("%1 once").arg(once);
    QString text = recurringText(format, rate);
    if (!rate.upfront.isZero())
        text = Words::tr("%1 + %2 once", "price, upfront payment").arg(text, once);
    return rate.tiers.size() > 1
        ? Words::tr("%1, %2", "price, number of tiers").arg(text, tiers(rate.tiers.size()))
        : text;
}

QString monthText(const Format &format, const Rate &rate)
{
    const bool isMonthly = rate.time == Rate::Time::Month && rate.upfront.isZero() && !rate.tiers.isEmpty();
    if (isMonthly) {
        const QString amount = amountOf(format, rate, firstPaid(rate).price);
        return isWhole(rate.unit) ? amount
                                  : Words::tr("%1 for %2 %3", "amount, quantity, unit")
                                        .arg(amount, format.number(rate.per), rate.unit);
    }
    const auto month = monthlyUnitCost(rate, hoursOfMonth);
    if (!month)
        return absentText();
    const QString amount = Format::symbol(month->currency()) + format.exact(*month);
    return isThing(rate.unit) ? amount : Words::tr("%1 for 1 %2", "amount, unit").arg(amount, rate.unit);
}

QString specifications(const PriceItem &item)
{
    if (!storage::isCode(item.sku))
        return edits::specificationText(item);
    PriceItem plain = item;
    plain.sku.clear();
    return edits::specificationText(plain);
}

QString secondLine(const PriceItem &item)
{
    const QString service = shortService(item.service);
    const QString specification = specifications(item);
    return specification.isEmpty() ? service : service + u" · "_s + specification;
}

QList<Fact> itemFacts(const storage::CatalogItem &item, const Format &format)
{
    const PriceItem &row = item.item;
    QList<Fact> facts {
        {Words::tr("Provider"), providerTitle(row.provider)},
        {Words::tr("Service"), row.service},
        {Words::tr("Region"), regionTitle(row.provider, row.region)},
        {Words::tr("Role"), role(row.role).title},
        {Words::tr("SKU"), row.sku == row.name ? QString() : row.sku},
    };
    for (const KeyValue &each : row.specifications)
        facts.append({each.key, each.value});
    facts.append({Words::tr("Catalog"),
                  item.date.isValid()
                      ? Words::tr("%1, %2", "catalog, date").arg(item.catalogTitle, format.date(item.date))
                      : item.catalogTitle});
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

QList<Fact> rateFacts(const Rate &rate, const Format &format)
{
    QList<Fact> facts {{Words::tr("Price"), priceText(format, rate)}};
    const auto month = monthlyUnitCost(rate, hoursOfMonth);
    if (month && rate.time == Rate::Time::Hour) {
        const QString amount = Format::symbol(rate.currency) + format.exact(*month);
        facts.append({Words::tr("A month"),
                      rate.upfront.isZero() ? Words::tr("%1 for 730 hours").arg(amount)
                                            : Words::tr("%1 for 730 hours, upfront spread").arg(amount)});
    } else if (month) {
        facts.append({Words::tr("A month"), monthText(format, rate)});
    }
    addTiers(facts, rate, format);
    addConditions(facts, rate, format);
    if (rate.currency != Currency::of("USD"))
        facts.append({Words::tr("Currency"), rate.currency.toString()});
    facts.append({Words::tr("Effective"), format.date(rate.effective)});
    facts.append({Words::tr("Source"), rate.sourceTitle, rate.sourceUrl});
    facts.append({Words::tr("Note"), rate.note});
    facts.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

QString plainText(const storage::CatalogItem &item, const Format &format)
{
    const auto lines = [](const QList<Fact> &facts) {
        QString text;
        for (const Fact &fact : facts) {
            text += fact.label + u'\t' + fact.value + u'\n';
            if (!fact.url.isEmpty())
                text += u'\t' + fact.url + u'\n';
        }
        return text;
    };
    QString text = item.item.name + u'\n' + lines(itemFacts(item, format));
    for (const Rate &rate : item.rates)
        text += u'\n' + termText(rate.term) + u'\n' + lines(rateFacts(rate, format));
    return text;
}

} // namespace stratoplan::catalogcells
