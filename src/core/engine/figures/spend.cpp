// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/spend.h"

#include "core/engine/figures/breakdown.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

struct SpendText
{
    Q_DECLARE_TR_FUNCTIONS(Spend)
};

Spend spendBetween(const Plan &plan, const CostTable &table, int first, int end)
{
    const Breakdown sums = breakdown(plan, table, Dimension::Category);
    Spend spend;
    spend.total.amount = Range(Money::fromMicros(0, table.currency));
    for (int column = first; column < end; ++column)
        spend.total += sums.total.at(column);
    for (const BreakdownRow &row : sums.rows) {
        SpendPart part {row.title, enumFromName<Category>(row.key), false,
                        Money::fromMicros(0, table.currency)};
        for (int column = first; row.counted && column < end; ++column)
            part.amount += row.sums.at(column).amount.likely;
        if (!part.amount.isZero())
            spend.parts.append(part);
    }
    return spend;
}

bool isSame(const SpendPart &one, const SpendPart &other)
{
    return one.category == other.category && one.isJoined == other.isJoined;
}

/// The parts of all totals, each with its sum, largest first.
QList<SpendPart> summed(const QList<Spend> &spends)
{
    QList<SpendPart> all;
    for (const Spend &spend : spends) {
        for (const SpendPart &part : spend.parts) {
            const auto known = std::find_if(all.begin(), all.end(),
                                            [&](const SpendPart &each) { return isSame(each, part); });
            if (known == all.end())
                all.append(part);
            else
                known->amount += part.amount;
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const SpendPart &one, const SpendPart &other) { return other.amount < one.amount; });
    return all;
}

} // namespace

Spend spendIn(const Plan &plan, const CostTable &table, int column)
{
    return spendBetween(plan, table, column, column + 1);
}

Spend spendOver(const Plan &plan, const CostTable &table)
{
    return spendBetween(plan, table, 0, table.timeline.months());
}

void alignParts(QList<Spend> &spends, int most)
{
    const QList<SpendPart> all = summed(spends);
    const bool joins = all.size() > most;
    const QList<SpendPart> kept = joins ? all.first(std::max(0, most - 1)) : all;
    for (Spend &spend : spends) {
        QList<SpendPart> parts;
        for (SpendPart part : kept) {
            const auto own = std::find_if(spend.parts.begin(), spend.parts.end(),
                                          [&](const SpendPart &each) { return isSame(each, part); });
            part.amount = own != spend.parts.end()
                ? own->amount
                : Money::fromMicros(0, spend.total.amount.likely.currency());
            parts.append(part);
        }
        SpendPart other {
            SpendText::tr("Other"), {}, true, Money::fromMicros(0, spend.total.amount.likely.currency())};
        for (const SpendPart &part : std::as_const(spend.parts)) {
            if (std::none_of(kept.begin(), kept.end(),
                             [&](const SpendPart &each) { return isSame(each, part); }))
                other.amount += part.amount;
        }
        if (joins)
            parts.append(other);
        spend.parts = parts;
    }
}

} // namespace stratoplan
