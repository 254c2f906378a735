// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"

#include "core/plan/role.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct BreakdownText
{
    Q_DECLARE_TR_FUNCTIONS(Breakdown)
};

/// Key and title of the heading a row belongs to, and where that heading comes in the report's order.
struct Heading
{
    QString key;
    QString title;
    qint64 rank = 0;
};

constexpr qint64 lastRank = 1'000'000;

Heading addedHeading(const Plan &plan, const CostRow &row)
{
    const Adjustment *adjustment = plan.find(row.adjustment);
    return {u"adjustment:%1"_s.arg(row.adjustment.value()), adjustment ? adjustment->name : QString(),
            lastRank};
}

Heading environmentHeading(const Plan &plan, EnvironmentId id)
{
    const Environment *environment = plan.find(id);
    if (!environment)
        return {u"0"_s, BreakdownText::tr("No environment"), lastRank};
    return {QString::number(id.value()), environment->name, plan.table<Environment>().indexOf(id)};
}

QString regionOf(const Plan &plan, const Component &component)
{
    if (!component.placements.isEmpty())
        return component.placements.front().region;
    const Option *option = plan.find(component.option);
    return option ? option->region : QString();
}

Heading componentHeading(const Plan &plan, const Component &component, Dimension dimension,
                         const QString &tagKey)
{
    switch (dimension) {
    case Dimension::Component:
        return {QString::number(component.id.value()), component.name,
                plan.table<Component>().indexOf(component.id)};
    case Dimension::Category:
        return {enumName(component.category), categoryTitle(component.category),
                static_cast<qint64>(component.category)};
    case Dimension::Group: {
        const Group *group = plan.find(component.group);
        return group ? Heading {QString::number(group->id.value()), group->name,
                                plan.table<Group>().indexOf(group->id)}
                     : Heading {u"0"_s, BreakdownText::tr("No group"), lastRank};
    }
    case Dimension::Environment:
        return environmentHeading(plan, component.environment);
    case Dimension::Role: {
        const Role known = role(component.role);
        for (qsizetype i = 0; i < roles().size(); ++i) {
            if (roles().at(i).key == known.key)
                return {known.key, known.title, i};
        }
        return {known.key, known.title, lastRank};
    }
    case Dimension::Region: {
        const QString region = regionOf(plan, component);
        return {region, region.isEmpty() ? BreakdownText::tr("No region") : region, 0};
    }
    case Dimension::Account: {
        const Account *account = plan.find(component.account);
        return account ? Heading {QString::number(account->id.value()), account->name, 0}
                       : Heading {u"0"_s, BreakdownText::tr("No account"), lastRank};
    }
    case Dimension::Tag:
        for (const KeyValue &tag : component.tags) {
            if (tag.key == tagKey)
                return {tag.value, tag.value, 0};
        }
        return {QString(), BreakdownText::tr("Without the tag"), lastRank};
    }
    return {};
}

Heading headingOf(const Plan &plan, const CostRow &row, Dimension dimension, const QString &tagKey)
{
    const Component *component = plan.find(row.component);
    if (component)
        return componentHeading(plan, *component, dimension, tagKey);
    if (dimension == Dimension::Environment)
        return environmentHeading(plan, row.environment);
    if (dimension == Dimension::Component)
        return addedHeading(plan, row);
    return {u"adjustments"_s, BreakdownText::tr("Adjustments"), lastRank + 1};
}

QString noteFor(const Plan &plan, const CostRow &row)
{
    const Environment *environment = plan.find(row.environment);
    const Environment *original = environment ? plan.find(environment->inPlaceOf) : nullptr;
    return original ? BreakdownText::tr("in place of %1, not in the total").arg(original->name) : QString();
}

QList<CostSum> emptySums(const CostTable &table)
{
    CostSum zero;
    zero.amount = Range(Money::fromMicros(0, table.currency));
    return QList<CostSum>(table.timeline.size(), zero);
}

} // namespace

Breakdown breakdown(const Plan &plan, const CostTable &table, Dimension dimension, const QString &tagKey,
                    EnvironmentId environment)
{
    struct Ranked
    {
        qint64 rank;
        BreakdownRow row;
    };
    QList<Ranked> ranked;
    QHash<QString, qsizetype> byKey;
    Breakdown result;
    result.total = emptySums(table);
    for (const CostRow &row : table.rows) {
        if (environment && row.environment != environment)
            continue;
        const bool counted = row.counted || environment;
        const Heading heading = headingOf(plan, row, dimension, tagKey);
        // Lines that do not count never share a heading with lines that do.
        const QString key = counted ? heading.key : heading.key + u"#%1"_s.arg(row.environment.value());
        auto found = byKey.constFind(key);
        if (found == byKey.cend()) {
            BreakdownRow fresh {heading.key, heading.title, counted, {}, emptySums(table)};
            if (!counted)
                fresh.note = noteFor(plan, row);
            found = byKey.insert(key, ranked.size());
            ranked.append({heading.rank, fresh});
        }
        QList<CostSum> &sums = ranked[*found].row.sums;
        for (int column = 0; column < table.timeline.size(); ++column) {
            sums[column].add(row.cells.at(column));
            if (counted)
                result.total[column].add(row.cells.at(column));
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    for (const Ranked &each : std::as_const(ranked))
        result.rows.append(each.row);
    return result;
}

} // namespace stratoplan
