// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/pools.h"

#include "core/engine/pricing/pricing.h"

#include <algorithm>

namespace stratoplan {

namespace {

const Rate &rateOf(const PoolMember &member)
{
    return member.charge->price->rate;
}

/// Whether two rates climb the same tiers, so that their usage counts together.
bool sameTiers(const Rate &a, const Rate &b)
{
    return a.tiers == b.tiers && a.tiering == b.tiering && a.per == b.per && a.time == b.time
        && a.minimum == b.minimum;
}

using Bound = Quantity Range<Quantity>::*;
using MoneyBound = Money Range<Money>::*;

/// The usages of one end of the range, and what is free of them.
struct Split
{
    QList<Usage> charged;
    QList<Usage> free;
};

Split splitOf(const QList<PoolMember> &members, Bound bound)
{
    QList<Usage> usages;
    Usage all = 0;
    Usage allowance = 0;
    for (const PoolMember &member : members) {
        const Rate &rate = rateOf(member);
        usages.append(usageOf(rate, member.charge->usage.*bound, member.charge->hours));
        all += usages.back();
        allowance = std::max(allowance, allowanceOf(rate, member.firstYear));
    }
    Split split;
    split.free = allotFree(std::min(all, allowance), usages);
    for (qsizetype i = 0; i < usages.size(); ++i)
        split.charged.append(usages.at(i) - split.free.at(i));
    return split;
}

/// Members by the tiers they climb, as positions in the list.
QList<QList<qsizetype>> byTiers(const QList<PoolMember> &members)
{
    QList<QList<qsizetype>> groups;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const QList<qsizetype> &group) {
            return sameTiers(rateOf(members.at(group.front())), rateOf(members.at(i)));
        });
        if (same == groups.end())
            groups.append(QList<qsizetype> {i});
        else
            same->append(i);
    }
    return groups;
}

void priceGroup(const QList<PoolMember> &members, const QList<qsizetype> &group, const Split &split,
                Bound bound, MoneyBound cost)
{
    Usage all = 0;
    QList<Usage> weights;
    for (const qsizetype each : group) {
        all += split.charged.at(each);
        weights.append(split.charged.at(each));
    }
    const auto priced = priceCharged(rateOf(members.at(group.front())), all);
    const QList<Money> parts = allotByUsage(priced ? priced->cost : Money(), weights);
    for (qsizetype i = 0; i < group.size(); ++i) {
        ChargeResult &charge = *members.at(group.at(i)).charge;
        charge.cost.*cost = parts.at(i);
        charge.pool.*bound = shownUsage(all).value_or(Quantity());
        charge.free.*bound = shownUsage(split.free.at(group.at(i))).value_or(Quantity());
        charge.sharing = static_cast<int>(members.size());
        if (!priced)
            charge.unknownWhy = priced.error().message;
    }
}

} // namespace

void pricePool(const QList<PoolMember> &members)
{
    const QList<QList<qsizetype>> groups = byTiers(members);
    const std::pair<Bound, MoneyBound> ends[] = {{&Range<Quantity>::low, &Range<Money>::low},
                                                 {&Range<Quantity>::likely, &Range<Money>::likely},
                                                 {&Range<Quantity>::high, &Range<Money>::high}};
    for (const auto &[bound, cost] : ends) {
        const Split split = splitOf(members, bound);
        for (const QList<qsizetype> &group : groups)
            priceGroup(members, group, split, bound, cost);
    }
}

} // namespace stratoplan
