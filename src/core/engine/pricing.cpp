// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing.h"

#include <QCoreApplication>

#include <algorithm>

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

/// Usage that is charged, at scale 1e-12: hours in, allowance out.
Int128 chargedUsage(const Rate &rate, Quantity quantity, Quantity hours)
{
    const qint64 factor = rate.time == Rate::Time::Hour ? hours.raw() : usageScale;
    const Int128 usage = Int128(quantity.raw()) * factor;
    if (rate.free != Rate::Free::Always)
        return usage;
    return std::max(Int128(0), usage - Int128(rate.allowance.raw()) * usageScale);
}

/// The whole usage at the price of the tier it reaches.
qsizetype reachedTier(const Rate &rate, Int128 usage)
{
    qsizetype reached = 0;
    for (qsizetype i = 1; i < rate.tiers.size(); ++i) {
        if (usage > Int128(rate.tiers.at(i).from.raw()) * usageScale)
            reached = i;
    }
    return reached;
}

/// Adds one tier's part to the sum at scale 1e-24; false on overflow.
bool addPart(Int128 usage, UnitPrice price, Int128 &sum, QList<TierPart> &parts)
{
    if (usage <= 0)
        return true;
    const auto product = decimal::multiply(usage, price.raw());
    if (!product || __builtin_add_overflow(sum, *product, &sum))
        return false;
    const auto shown = decimal::narrow(decimal::divideHalfEven(usage, usageScale));
    parts.append({Quantity::fromRaw(shown.value_or(0)), price});
    return shown.has_value();
}

} // namespace

bool isLinear(const Rate &rate)
{
    return rate.tiers.size() == 1 && rate.free == Rate::Free::None;
}

Result<PricedUsage> priceUsage(const Rate &rate, Quantity quantity, Quantity hours)
{
    if (rate.tiers.isEmpty() || !rate.tiers.front().from.isZero() || rate.per.raw() <= 0)
        return invalid(PricingText::tr("The rate has no price for the first unit."));
    if (!rate.upfront.isZero())
        return invalid(PricingText::tr("Rates with an upfront payment cannot be priced yet."));
    if (quantity.isNegative())
        return invalid(PricingText::tr("The quantity is negative."));

    const Int128 usage = chargedUsage(rate, quantity, hours);
    PricedUsage priced;
    Int128 sum = 0;
    bool fits = true;
    if (rate.tiering == Rate::Tiering::Volume) {
        fits = addPart(usage, rate.tiers.at(reachedTier(rate, usage)).price, sum, priced.parts);
    } else {
        for (qsizetype i = 0; i < rate.tiers.size() && fits; ++i) {
            const Int128 from = Int128(rate.tiers.at(i).from.raw()) * usageScale;
            const bool last = i + 1 == rate.tiers.size();
            const Int128 until = last ? usage : Int128(rate.tiers.at(i + 1).from.raw()) * usageScale;
            fits = addPart(std::min(usage, until) - from, rate.tiers.at(i).price, sum, priced.parts);
        }
    }
    // usage 1e-12 × price 1e-12, for blocks of `per` (1e-6), in micros (1e-6).
    const Int128 divisor = Int128(usageScale) * usageScale * rate.per.raw();
    const auto micros = decimal::narrow(decimal::divideHalfEven(sum, divisor));
    if (!fits || !micros)
        return invalid(PricingText::tr("The amount is too large to be calculated."));
    priced.cost = Money::fromMicros(*micros, rate.currency);
    return priced;
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

} // namespace stratoplan
