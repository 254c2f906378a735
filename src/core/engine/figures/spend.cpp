// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/spend.h"

#include "core/engine/figures/addedparts.h"
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

/// All parts in their order, without those that are zero everywhere.
QList<SpendPart> ranked(const QList<Spend> &spends, RankedBy rank)
{
    QList<SpendPart> parts =
        summed(rank == RankedBy::First ? spends.first(std::min<qsizetype>(1, spends.size())) : spends);
    for (const SpendPart &part : summed(spends)) {
        if (std::none_of(parts.begin(), parts.end(),
                         [&](const SpendPart &each) { return isSame(each, part); }))
            parts.append(part);
    }
    return parts;
}

/// What adjustments add.
bool isAdded(const SpendPart &part)
{
    return !part.category && !part.isJoined;
}

bool isAddedByAdjustments(const ComparisonRow &row)
{
    return row.role == QLatin1StringView("adjustments");
}

bool isAmong(const QList<ComparisonRow> &rows, const CostRow &row, const Component *component)
{
    return std::any_of(rows.begin(), rows.end(), [&](const ComparisonRow &each) {
        // What adjustments add stands in a row of its own, without a component.
        const bool isRole = component ? each.role == component->role : isAddedByAdjustments(each);
        return isRole && each.environment == row.environment;
    });
}

/// What adjustments that are among some rows put on top of components that are not.
Range<Money> addedElsewhere(const QList<ComparisonRow> &rows, const Plan &plan, const CostTable &table,
                            int column)
{
    const QHash<ComponentId, Range<Money>> added = addedParts(plan, table, column);
    Range<Money> sum(Money::fromMicros(0, table.currency));
    for (const CostRow &row : table.rows) {
        const bool counts = row.component && row.counted && added.contains(row.component)
            && !isAmong(rows, row, plan.find(row.component)) && isAmong(rows, row, nullptr);
        if (counts)
            sum += added.value(row.component);
    }
    return sum;
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

Spend spendOn(const QList<ComparisonRow> &rows, const Plan &plan, const CostTable &table, int column)
{
    CostTable part = table;
    part.rows.removeIf([&](const CostRow &row) { return !isAmong(rows, row, plan.find(row.component)); });
    part.addUp();
    Spend spend = spendIn(plan, part, column);
    const Range<Money> elsewhere = addedElsewhere(rows, plan, table, column);
    const Range<Money> whole = spend.total.amount;
    spend.total.amount = {whole.low - elsewhere.low, whole.likely - elsewhere.likely,
                          whole.high - elsewhere.high};
    for (SpendPart &each : spend.parts) {
        if (isAdded(each))
            each.amount = each.amount - elsewhere.likely;
    }
    spend.parts.removeIf([](const SpendPart &each) { return each.amount.isZero(); });
    return spend;
}

void alignParts(QList<Spend> &spends, int most, RankedBy rank)
{
    const QList<SpendPart> all = ranked(spends, rank);
    const auto added = std::find_if(all.begin(), all.end(), isAdded);
    const bool joins = all.size() > most;
    QList<SpendPart> kept = all;
    kept.removeIf(isAdded);
    if (joins)
        kept = kept.first(std::clamp<qsizetype>(most - 1 - (added != all.end() ? 1 : 0), 0, kept.size()));
    for (Spend &spend : spends) {
        const Money nothing = Money::fromMicros(0, spend.total.amount.likely.currency());
        QList<SpendPart> parts;
        const auto keep = [&](SpendPart part) {
            const auto own = std::find_if(spend.parts.begin(), spend.parts.end(),
                                          [&](const SpendPart &each) { return isSame(each, part); });
            part.amount = own != spend.parts.end() ? own->amount : nothing;
            parts.append(part);
        };
        std::for_each(kept.begin(), kept.end(), keep);
        SpendPart other {SpendText::tr("Other"), {}, true, nothing};
        for (const SpendPart &part : std::as_const(spend.parts)) {
            if (!isAdded(part) && std::none_of(kept.begin(), kept.end(), [&](const SpendPart &each) {
                    return isSame(each, part);
                }))
                other.amount += part.amount;
        }
        if (joins)
            parts.append(other);
        if (added != all.end())
            keep(*added);
        spend.parts = parts;
    }
}

} // namespace stratoplan
