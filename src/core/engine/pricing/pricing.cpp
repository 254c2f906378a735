// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/pricing.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace stratoplan {

namespace {

/// Usage at scale 1e-12: quantity (1e-6) times hours (1e-6).
constexpr qint64 usageScale = 1'000'000;

struct PricingText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

Error tooLarge()
{
    return invalid(PricingText::tr("The amount is too large to be calculated."));
}

/// The whole usage at the price of the tier it reaches.
qsizetype reachedTier(const Rate &rate, Usage usage)
{
    qsizetype reached = 0;
    for (qsizetype i = 1; i < rate.tiers.size(); ++i) {
        if (usage > Int128(rate.tiers.at(i).from.raw()) * usageScale)
            reached = i;
    }
    return reached;
}

/// The sum of a usage over the tiers at scale 1e-24.
struct TierSum
{
    Int128 sum = 0;
    QList<TierPart> parts;
    bool fits = true;

    void add(Usage usage, UnitPrice price)
    {
        if (usage <= 0 || !fits)
            return;
        const auto product = decimal::multiply(usage, price.raw());
        const auto shown = shownUsage(usage);
        fits = product && shown && !__builtin_add_overflow(sum, *product, &sum);
        if (fits)
            parts.append({*shown, price});
    }
};

TierSum sumOverTiers(const Rate &rate, Usage usage)
{
    TierSum result;
    if (rate.tiering == Rate::Tiering::Volume) {
        result.add(usage, rate.tiers.at(reachedTier(rate, usage)).price);
        return result;
    }
    for (qsizetype i = 0; i < rate.tiers.size(); ++i) {
        const Usage from = Int128(rate.tiers.at(i).from.raw()) * usageScale;
        const bool last = i + 1 == rate.tiers.size();
        const Usage until = last ? usage : Int128(rate.tiers.at(i + 1).from.raw()) * usageScale;
        result.add(std::min(usage, until) - from, rate.tiers.at(i).price);
    }
    return result;
}

/// Why a rate cannot price anything; empty where it can.
QString problemOf(const Rate &rate)
{
    const bool priced = !rate.tiers.isEmpty() && rate.tiers.front().from.isZero() && rate.per.raw() > 0;
    return priced ? QString() : PricingText::tr("The rate has no price for the first unit.");
}

/// A sum at scale 1e-24 in blocks of `per`, as money.
Result<PricedUsage> settled(const Rate &rate, TierSum &&sum, Int128 divisor)
{
    const auto micros = decimal::narrow(decimal::divideHalfEven(sum.sum, divisor * rate.per.raw()));
    if (!sum.fits || !micros)
        return tooLarge();
    PricedUsage priced;
    priced.cost = Money::fromMicros(*micros, rate.currency);
    priced.parts = std::move(sum.parts);
    if (!rate.minimum.isZero() && priced.cost.micros() < rate.minimum.micros())
        priced.cost = Money::fromMicros(rate.minimum.micros(), rate.currency);
    return priced;
}

/// Tiers hold for each unit by itself: the cost of one, times the quantity.
Result<PricedUsage> priceEachUnit(const Rate &rate, Quantity quantity, Quantity hours)
{
    TierSum one = sumOverTiers(rate, usageOf(rate, Quantity::fromWhole(1), hours));
    const auto all = decimal::multiply(one.sum, quantity.raw());
    one.fits = one.fits && all;
    one.sum = all.value_or(0);
    for (TierPart &part : one.parts) {
        const auto usage = decimal::narrow(
            decimal::divideHalfEven(Int128(part.usage.raw()) * quantity.raw(), Quantity::one()));
        one.fits = one.fits && usage;
        part.usage = Quantity::fromRaw(usage.value_or(0));
    }
    return settled(rate, std::move(one), Int128(usageScale) * usageScale * Quantity::one());
}

} // namespace

bool isLinear(const Rate &rate)
{
    const bool plain = rate.tiers.size() == 1 || rate.tierScope == Rate::Scope::Unit;
    return plain && rate.free == Rate::Free::None && rate.minimum.isZero() && rate.time != Rate::Time::Spend;
}

Usage usageOf(const Rate &rate, Quantity quantity, Quantity hours)
{
    return Int128(quantity.raw()) * (rate.time == Rate::Time::Hour ? hours.raw() : usageScale);
}

Usage allowanceOf(const Rate &rate, bool firstYear)
{
    const bool granted =
        rate.free == Rate::Free::Always || (rate.free == Rate::Free::First12Months && firstYear);
    return granted ? Int128(rate.allowance.raw()) * usageScale : 0;
}

std::optional<Quantity> shownUsage(Usage usage)
{
    const auto raw = decimal::narrow(decimal::divideHalfEven(usage, usageScale));
    return raw ? std::optional(Quantity::fromRaw(*raw)) : std::nullopt;
}

Result<PricedUsage> priceCharged(const Rate &rate, Usage charged)
{
    if (const QString problem = problemOf(rate); !problem.isEmpty())
        return invalid(problem);
    return settled(rate, sumOverTiers(rate, charged), Int128(usageScale) * usageScale);
}

Result<PricedUsage> priceUsage(const Rate &rate, Quantity quantity, Quantity hours, bool firstYear)
{
    if (quantity.isNegative())
        return invalid(PricingText::tr("The quantity is negative."));
    if (const QString problem = problemOf(rate); !problem.isEmpty())
        return invalid(problem);
    if (rate.tierScope == Rate::Scope::Unit)
        return priceEachUnit(rate, quantity, hours);
    const Usage usage = usageOf(rate, quantity, hours) - allowanceOf(rate, firstYear);
    return priceCharged(rate, std::max(Int128(0), usage));
}

Result<Money> upfrontOf(const Money &each, Quantity quantity)
{
    const Int128 product = Int128(each.micros()) * quantity.raw();
    const auto micros = decimal::narrow(decimal::divideHalfEven(product, Quantity::one()));
    if (!micros)
        return tooLarge();
    return Money::fromMicros(*micros, each.currency());
}

Money spreadPart(const Money &whole, int termMonths, int month)
{
    const auto until = [&](int months) {
        return static_cast<qint64>(decimal::divideHalfEven(Int128(whole.micros()) * months, termMonths));
    };
    return Money::fromMicros(until(month + 1) - until(month), whole.currency());
}

QList<Money> allot(const Money &whole, const QList<qint64> &weights)
{
    Int128 sum = 0;
    for (const qint64 weight : weights)
        sum += weight;
    QList<Money> parts;
    qint64 given = 0;
    for (const qint64 weight : weights) {
        const qint64 part = sum == 0 ? 0 : static_cast<qint64>(Int128(whole.micros()) * weight / sum);
        given += part;
        parts.append(Money::fromMicros(part, whole.currency()));
    }
    if (!parts.isEmpty()) {
        const auto largest = std::max_element(weights.begin(), weights.end()) - weights.begin();
        parts[largest] += Money::fromMicros(whole.micros() - given, whole.currency());
    }
    return parts;
}

QList<Money> allotByUsage(const Money &whole, const QList<Usage> &usages)
{
    const auto largest = usages.isEmpty() ? Usage(0) : *std::max_element(usages.begin(), usages.end());
    Int128 scale = 1; // weights only need their proportions
    while (largest / scale > std::numeric_limits<qint64>::max())
        scale *= 2;
    QList<qint64> weights;
    for (const Usage usage : usages)
        weights.append(static_cast<qint64>(usage / scale));
    return allot(whole, weights);
}

QList<Usage> allotFree(Usage free, const QList<Usage> &usages)
{
    Int128 sum = 0;
    for (const Usage usage : usages)
        sum += usage;
    if (free >= sum)
        return usages;
    QList<Usage> parts;
    Usage given = 0;
    for (const Usage usage : usages) {
        // In proportion; where the product is too long for 128 bits, to a millionth of the whole.
        const auto product = decimal::multiply(free, usage);
        const Usage part = product ? *product / sum : free / usageScale * (usage / (sum / usageScale + 1));
        given += part;
        parts.append(part);
    }
    const auto largest = std::max_element(usages.begin(), usages.end()) - usages.begin();
    parts[largest] = std::min(usages.at(largest), parts.at(largest) + free - given);
    return parts;
}

} // namespace stratoplan
