// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/celltext.h"

#include "core/fit/fit.h"
#include "core/text/pricetext.h"
#include "document/edits/sizings.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::celltext {

namespace {

/// Translation context of the words in cells.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

QString noPrice()
{
    return Words::tr("no price");
}

QString rawAmount(const Range<Money> &amount)
{
    if (amount.low == amount.high)
        return amount.likely.amountString();
    return amount.low.amountString() + u'-' + amount.high.amountString();
}

/// A range with the amount that sums take below it.
QString exactAmount(const Range<Money> &amount)
{
    const QString text =
        Words::tr("%1 %2 a month").arg(Format().exact(amount), amount.likely.currency().toString());
    return amount.isSingle() ? text
                             : text + u'\n' + Words::tr("Likely %1").arg(Format().exact(amount.likely));
}

/// What sums take of a range, with a mark that it is one.
QString marked(const QString &likely, bool isRange)
{
    return isRange ? likely + QChar::Nbsp + u'±' : likely;
}

/// A number with four digits that say something, at least one behind the point: 3.922619 is 3.923, 0.0039226
/// is 0.00392.
Quantity shortened(Quantity value)
{
    constexpr qint64 one = 1'000'000;
    const qint64 size = std::abs(value.raw());
    qint64 step = size < one ? 1 : one / 1000;
    for (qint64 bound = size < one ? 1000 : 10 * one; size >= bound && step < one / 10; bound *= 10)
        step *= 10;
    const qint64 rounded = (size + step / 2) / step * step;
    return Quantity::fromRaw(value.isNegative() ? -rounded : rounded);
}

/// What is there, a formula by what it gives.
QuantityInput valueOf(const GridQuantity &quantity)
{
    if (quantity.quantity.kind != QuantityInput::Kind::Formula)
        return quantity.quantity;
    return quantity.value ? QuantityInput::of(*quantity.value) : QuantityInput();
}

QString quantityText(const QuantityInput &input, const QString &unit)
{
    if (unit == "GB"_L1 && input.kind == QuantityInput::Kind::Number && input.number.isSingle())
        return Format().gigabytes(input.number.likely);
    return Format().quantity(input);
}

bool isMeasured(const QString &unit)
{
    return unit == "GB"_L1 || unit == "GiB"_L1 || unit == "TB"_L1;
}

} // namespace

QString cost(const CostCell &cell)
{
    switch (cell.state) {
    case CostCell::State::Absent:
        return absentText();
    case CostCell::State::Priced:
        return marked(Format().cell(cell.amount.likely), !cell.amount.isSingle());
    case CostCell::State::Free:
        return Words::tr("free");
    case CostCell::State::Included:
        return Words::tr("included");
    case CostCell::State::Unknown:
        return noPrice();
    }
    Q_UNREACHABLE();
}

QString cost(const CostSum &sum)
{
    if (sum.present == 0)
        return absentText();
    if (sum.unknown == sum.present)
        return noPrice();
    return Format().cell(sum.amount.likely);
}

QString rawCost(const CostCell &cell)
{
    switch (cell.state) {
    case CostCell::State::Absent:
        return {};
    case CostCell::State::Unknown:
        return u"?"_s;
    case CostCell::State::Priced:
    case CostCell::State::Free:
    case CostCell::State::Included:
        break;
    }
    return rawAmount(cell.amount);
}

QString rawCost(const CostSum &sum)
{
    if (sum.present == 0)
        return {};
    return sum.unknown == sum.present ? u"?"_s : sum.amount.likely.amountString();
}

QString costDetail(const CostCell &cell)
{
    switch (cell.state) {
    case CostCell::State::Absent:
        return Words::tr("Not there in this phase");
    case CostCell::State::Free:
        return Words::tr("Stated as free");
    case CostCell::State::Included:
        return Words::tr("Paid with another line");
    case CostCell::State::Unknown:
        return Words::tr("Nobody knows the price; left out of the totals");
    case CostCell::State::Priced:
        break;
    }
    QStringList lines {exactAmount(cell.amount)};
    if (cell.otherBasis)
        lines.append(Words::tr("There is no price on this basis; the other one is shown"));
    if (cell.overridden)
        lines.append(Words::tr("A price in it was set by hand"));
    if (cell.discounted)
        lines.append(Words::tr("A discount of the price book counts in it"));
    return lines.join(u'\n');
}

QString costDetail(const CostSum &sum)
{
    if (sum.present == 0)
        return {};
    const QString amount = exactAmount(sum.amount);
    if (sum.unknown == 0)
        return amount;
    const QString left = Words::tr("%n component(s) without a price left out", nullptr, sum.unknown);
    return sum.unknown == sum.present ? left : amount + u'\n' + left;
}

QString quantity(const GridQuantity &quantity)
{
    if (!quantity.present)
        return absentText();
    QuantityInput input = valueOf(quantity);
    const bool isRange = input.kind == QuantityInput::Kind::Number && !input.number.isSingle();
    input.number = Range(shortened(input.number.likely));
    return marked(quantityText(input, quantity.unit), isRange);
}

QString exactQuantity(const GridQuantity &quantity)
{
    if (!quantity.present)
        return absentText();
    const QuantityInput input = valueOf(quantity);
    const Range<Quantity> &number = input.number;
    if (input.kind != QuantityInput::Kind::Number || number.isSingle())
        return quantityText(input, quantity.unit);
    const Format format;
    return Words::tr("%1 to %2 to %3", "low, likely and high quantity")
        .arg(format.number(number.low), format.number(number.likely), format.number(number.high));
}

/// A price of which a part is paid once: "$494 /year", "$1,200 once", "$0.0290 /h + $252 once".
static QString withPayment(const Rate &charged)
{
    const QString paid = Format().money(charged.upfront);
    if (charged.tiers.first().price.isZero())
        return charged.termMonths == 12 ? Words::tr("%1 /year").arg(paid) : Words::tr("%1 once").arg(paid);
    Rate recurring = charged;
    recurring.upfront = Money();
    return Words::tr("%1 + %2 once", "price, payment").arg(rate(recurring), paid);
}

QString rate(const Rate &rate)
{
    if (rate.tiers.size() > 1)
        return Words::tr("%n tier(s)", nullptr, static_cast<int>(rate.tiers.size()));
    if (rate.tiers.isEmpty())
        return noPrice();
    const UnitPrice price = rate.tiers.first().price;
    if (rate.time == Rate::Time::Spend)
        return tierPriceText(Format(), rate, price);
    if (!rate.upfront.isZero())
        return withPayment(rate);
    const bool once = rate.per == Quantity::fromWhole(1);
    const auto flat = Money::fromString(price.toString(), rate.currency);
    // A flat price is an amount, not a unit price.
    if (rate.time == Rate::Time::Month && once && flat && !isMeasured(rate.unit))
        return Words::tr("%1 /month").arg(Format().money(*flat));
    QString unit = rate.unit;
    if (rate.time == Rate::Time::Hour)
        unit = isMeasured(rate.unit) ? Words::tr("%1 h").arg(rate.unit) : Words::tr("h", "hour");
    else if (rate.time == Rate::Time::Month)
        unit = isMeasured(rate.unit) ? Words::tr("%1-month").arg(rate.unit) : Words::tr("month");
    if (!once)
        unit = Format().compact(rate.per.toDouble()) + u' ' + rate.unit;
    return Format().unitPrice(price, rate.currency, unit);
}

QString rateSource(const Rate &rate)
{
    QStringList parts;
    for (const QString &part : {rate.term, rate.sourceTitle}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    parts.append(Format().date(rate.effective));
    return parts.join(u", "_s);
}

PriceMark priceMark(const CostCell &cell)
{
    return cell.overridden ? PriceMark::ByHand : cell.discounted ? PriceMark::Discounted : PriceMark::None;
}

PriceMark priceMark(const EffectiveRate &rate)
{
    return rate.isOverridden() ? PriceMark::ByHand
        : rate.isDiscounted()  ? PriceMark::Discounted
                               : PriceMark::None;
}

QString priceWay(const Plan &plan, const EffectiveRate &effective)
{
    const Format format;
    const Rate *list = plan.find(effective.rate.id);
    if (list == nullptr)
        return {};
    QStringList lines;
    for (const PriceStep &step : effective.steps) {
        const bool isExchange = step.kind == PriceStep::Kind::Exchange;
        const Currency after = isExchange ? effective.rate.currency : list->currency;
        const QString change = u"%1 → %2"_s.arg(format.unitPrice(step.before, list->currency, {}),
                                                format.unitPrice(step.after, after, {}));
        if (const PriceOverride *own = plan.find(step.override)) {
            lines.append(Words::tr("set by hand: %1, by %2 on %3: %4", "price change, author, date, reason")
                             .arg(change, own->author, format.date(own->date), own->reason));
        } else if (const PriceBookEntry *entry = plan.find(step.entry)) {
            const QString percent = format.number(Quantity::fromRaw(entry->discount.raw()));
            lines.append(Words::tr("discount of %1 %: %2", "percentage, price change").arg(percent, change));
        } else if (const CurrencyRate *exchange = plan.find(step.exchange)) {
            lines.append(Words::tr("exchange rate of %1: %2", "date, price change")
                             .arg(format.date(exchange->date), change));
        }
    }
    if (!effective.problem.isEmpty())
        lines.append(effective.problem);
    return lines.join(u'\n');
}

QString fitDifference(const QString &note)
{
    static const QString exact = fitOf(Needs(), PriceItem()).text();
    return note == exact ? QString() : note;
}

QString amountTitle(Currency currency)
{
    return Words::tr("%1 a month").arg(currency.toString());
}

} // namespace stratoplan::celltext
