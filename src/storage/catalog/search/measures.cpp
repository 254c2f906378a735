// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/measures.h"

#include "storage/catalog/search/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

/// @p price for one of @p amount parts; none where there are none.
qint64 part(qint64 price, qint64 amount)
{
    if (price < 0 || amount <= 0)
        return Measures::none;
    return decimal::narrow(decimal::divideHalfEven(Int128(price) * Quantity::one(), amount))
        .value_or(Measures::none);
}

} // namespace

const Rate *comparedRate(const QList<Rate> &rates)
{
    const Rate *best = nullptr;
    for (const Rate &rate : rates) {
        if (rate.term == "on-demand"_L1)
            return &rate;
        if (!best && rate.term.startsWith("flat"_L1))
            best = &rate;
    }
    return best;
}

UnitPrice firstPrice(const Rate &rate)
{
    UnitPrice price;
    for (const Tier &tier : rate.tiers) {
        price = tier.price;
        if (!price.isZero())
            break;
    }
    if (rate.per == Quantity::fromWhole(1) || rate.per <= Quantity())
        return price;
    return UnitPrice::fromRaw(part(price.raw(), rate.per.raw()));
}

Measures measuresOf(const PriceItem &item, const QList<Rate> &rates)
{
    Measures measures;
    if (const auto vcpu = vcpuOf(item))
        measures.vcpu = vcpu->raw();
    if (const auto memory = memoryOf(item))
        measures.memory = memory->raw();
    if (const Rate *rate = comparedRate(rates)) {
        measures.price = std::max<qint64>(firstPrice(*rate).raw(), 0);
        measures.pricePerVcpu = part(measures.price, measures.vcpu);
        measures.pricePerMemory = part(measures.price, measures.memory);
    }
    return measures;
}

} // namespace stratoplan::storage
