// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/poolmodel.h"

#include "core/engine/pricing/pricing.h"
#include "core/engine/settling.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Who a charge shares tiers and allowances with: its account; what stands in place of an environment shares
/// with nobody outside it.
QString accountOf(const ModelContext &context, const ChargeTerm &term)
{
    const ModelLine &line = context.lines[term.line];
    const QString apart = u"%1/"_s.arg(line.counted ? 0 : line.environment.value());
    const Component *component = context.plan.find(line.component);
    if (component->account)
        return apart + u"a%1"_s.arg(component->account.value());
    const PriceItem *item = context.plan.find(context.plan.find(term.rate)->item);
    return apart + u"p"_s + (item ? item->provider : QString());
}

/// Scale of Usage in pricing.h.
constexpr double usageScale = 1e12;

double allowance(const ModelContext &context, const ChargeTerm &term, const Rate &rate, std::size_t column)
{
    const bool first = isFirstYear(context.plan, context.lines[term.line].component,
                                   context.timeline().at(static_cast<int>(column)).month);
    return static_cast<double>(allowanceOf(rate, first)) / usageScale;
}

} // namespace

std::vector<PoolModel> PoolModel::all(ModelContext &context, const std::vector<ChargeTerm> &terms)
{
    QMap<QString, PoolModel> pools;
    for (const ChargeTerm &term : terms) {
        for (std::size_t column = 0; column < context.columns(); ++column) {
            if (!term.active[column])
                continue;
            const CountedRate &counted = context.rates.at(term.rate, static_cast<int>(column));
            if (counted.isLinear)
                continue;
            const Rate &rate = counted.rate;
            const QString what = rate.pool.isEmpty() ? u"r%1"_s.arg(rate.id.value()) : u"n"_s + rate.pool;
            pools[accountOf(context, term) + u'/' + what].addMember(context, term, column, counted);
        }
    }
    return {pools.cbegin(), pools.cend()};
}

void PoolModel::addMember(const ModelContext &context, const ChargeTerm &term, std::size_t column,
                          const CountedRate &rate)
{
    m_columns.resize(context.columns());
    PoolColumn &place = m_columns[column];
    place.column = column;
    place.allowance = std::max(place.allowance, allowance(context, term, rate.rate, column));
    const auto group = std::find_if(place.groups.begin(), place.groups.end(),
                                    [&](const TierCost *cost) { return *cost == rate.cost; });
    place.members.push_back({&term, usageOfUnit(context, term, rate.rate),
                             static_cast<std::size_t>(group - place.groups.begin())});
    if (group == place.groups.end())
        place.groups.push_back(&rate.cost);
    m_lines.insert(term.line);
    m_isUncertain = m_isUncertain || term.isUncertain();
}

void PoolModel::useInputs(ModelContext &context) const
{
    for (const PoolColumn &column : m_columns) {
        for (const Member &member : column.members) {
            context.use(member.term->heads);
            context.use(member.term->amount);
            context.use(member.term->price);
        }
    }
}

void PoolModel::addTo(std::vector<std::vector<double>> &costs) const
{
    for (const PoolColumn &column : m_columns)
        price(column, costs);
}

void PoolModel::price(const PoolColumn &column, std::vector<std::vector<double>> &costs)
{
    const auto usage = [&column](const Member &member) {
        return member.term->units[column.column] * member.usageOfUnit;
    };
    double all = 0;
    for (const Member &member : column.members)
        all += usage(member);
    // What is free is spread in proportion to usage: the same part of each is left.
    const double left = all > 0 ? 1 - std::min(all, column.allowance) / all : 0;
    for (std::size_t group = 0; group < column.groups.size(); ++group) {
        double charged = 0;
        const Member *first = nullptr;
        for (const Member &member : column.members) {
            if (member.group != group)
                continue;
            first = first ? first : &member;
            charged += usage(member) * left;
        }
        const double cost = column.groups[group]->at(charged);
        if (charged <= 0) { // only a minimum can be left to pay
            costs[first->term->line][column.column] += cost * first->term->factor;
            continue;
        }
        for (const Member &member : column.members) {
            if (member.group == group)
                costs[member.term->line][column.column] +=
                    cost * (usage(member) * left / charged) * member.term->factor;
        }
    }
}

} // namespace stratoplan
