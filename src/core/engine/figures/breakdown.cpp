// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"

#include "core/engine/table/columnsums.h"
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

/// What decides under which heading a row stands, found without making the heading's words.
struct HeadingKey
{
    qint64 number = 0;
    QString text;
    bool added = false; ///< a line of an adjustment
    qint64 apart = 0; ///< the environment of lines that do not count: they never share a heading with others

    bool operator==(const HeadingKey &) const = default;
    friend size_t qHash(const HeadingKey &key, size_t seed)
    {
        return qHashMulti(seed, key.number, key.text, key.added, key.apart);
    }
};

HeadingKey keyOf(const Plan &plan, const Component &component, Dimension dimension, const QString &tagKey)
{
    switch (dimension) {
    case Dimension::Component:
        return {component.id.value(), {}};
    case Dimension::Category:
        return {static_cast<qint64>(component.category), {}};
    case Dimension::Group:
        return {plan.find(component.group) ? component.group.value() : 0, {}};
    case Dimension::Environment:
        return {plan.find(component.environment) ? component.environment.value() : 0, {}};
    case Dimension::Role:
        return {0, component.role};
    case Dimension::Region:
        return {0, regionOf(plan, component)};
    case Dimension::Account:
        return {plan.find(component.account) ? component.account.value() : 0, {}};
    case Dimension::Tag:
        for (const KeyValue &tag : component.tags) {
            if (tag.key == tagKey)
                return {0, tag.value};
        }
        break;
    }
    return {};
}

HeadingKey keyOf(const Plan &plan, const CostRow &row, Dimension dimension, const QString &tagKey)
{
    if (const Component *component = plan.find(row.component))
        return keyOf(plan, *component, dimension, tagKey);
    if (dimension == Dimension::Environment)
        return {plan.find(row.environment) ? row.environment.value() : 0, {}};
    return {dimension == Dimension::Component ? row.adjustment.value() : 0, {}, true};
}

/// The rows of one heading.
struct Headed
{
    qint64 rank = 0;
    BreakdownRow row;
    CostColumns sums;
};

} // namespace

Breakdown breakdown(const Plan &plan, const CostTable &table, Dimension dimension, const QString &tagKey,
                    EnvironmentId environment)
{
    std::vector<Headed> headings;
    QHash<HeadingKey, std::size_t> places; // of those heading keys
    QHash<QString, std::size_t> byKey; // several of them may read the same
    CostColumns total(table.timeline.size());
    for (const CostRow &row : table.rows) {
        if (environment && row.environment != environment)
            continue;
        const bool counted = row.counted || environment;
        HeadingKey key = keyOf(plan, row, dimension, tagKey);
        key.apart = counted ? 0 : row.environment.value();
        auto place = places.constFind(key);
        if (place == places.cend()) {
            const Heading heading = headingOf(plan, row, dimension, tagKey);
            const QString text = counted ? heading.key : heading.key + u"#%1"_s.arg(row.environment.value());
            auto same = byKey.constFind(text);
            if (same == byKey.cend()) {
                same = byKey.insert(text, headings.size());
                const QString note = counted ? QString() : noteFor(plan, row);
                headings.push_back({heading.rank,
                                    {heading.key, heading.title, counted, note, {}},
                                    CostColumns(table.timeline.size())});
            }
            place = places.insert(key, *same);
        }
        row.cells.addTo(headings[*place].sums);
        if (counted)
            row.cells.addTo(total);
    }
    std::stable_sort(headings.begin(), headings.end(),
                     [](const Headed &a, const Headed &b) { return a.rank < b.rank; });
    Breakdown result;
    result.total = sumsOf(total, table.currency);
    for (Headed &each : headings) {
        each.row.sums = sumsOf(each.sums, table.currency);
        result.rows.append(each.row);
    }
    return result;
}

} // namespace stratoplan
