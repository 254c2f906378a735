// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridtree.h"

#include "models/grid/rowbuilder.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the grid's words.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ComponentGrid)
};

/// What counts in a group's sums.
enum class Counting { All, OnlyCounted };

/// Sums and counts what stands below a group row.
void sumUp(GridBranch &branch, qsizetype columns, Counting counting)
{
    branch.row.sums = QList<CostSum>(columns);
    branch.row.cells = QList<CostCell>(columns);
    branch.row.quantities = QList<GridQuantity>(columns);
    for (const GridBranch &below : branch.branches) {
        branch.row.count += below.row.kind == GridRow::Kind::Component ? 1 : below.row.count;
        if (counting == Counting::OnlyCounted && !below.row.counted)
            continue;
        for (qsizetype i = 0; i < columns; ++i)
            branch.row.sums[i] += below.row.sums.at(i);
    }
}

/// Rows under category headings, then added lines under theirs. @p prefix makes the keys unique.
std::vector<GridBranch> byCategory(const QList<GridRow> &components, const QList<GridRow> &added,
                                   const QString &prefix, Counting counting)
{
    std::vector<GridBranch> groups;
    const qsizetype columns = !components.isEmpty() ? components.first().sums.size()
        : !added.isEmpty()                          ? added.first().sums.size()
                                                    : 0;
    for (const auto &entry : EnumText<Category>::names) {
        const QString name = QString::fromLatin1(entry.name);
        GridBranch group;
        for (const GridRow &row : components) {
            if (row.category == name)
                group.branches.push_back({row, {}});
        }
        if (group.branches.empty())
            continue;
        group.row.kind = GridRow::Kind::Category;
        group.row.key = prefix + u"category:"_s + name;
        group.row.title = categoryTitle(entry.value);
        group.row.category = name;
        groups.push_back(std::move(group));
    }
    if (!added.isEmpty()) {
        GridBranch group;
        for (const GridRow &row : added)
            group.branches.push_back({row, {}});
        group.row.kind = GridRow::Kind::Adjustments;
        group.row.key = prefix + u"adjustments"_s;
        group.row.title = Words::tr("Adjustments");
        group.row.category = u"adjustments"_s;
        groups.push_back(std::move(group));
    }
    for (GridBranch &group : groups)
        sumUp(group, columns, counting);
    return groups;
}

/// The rows of one environment.
QList<GridRow> within(const QList<GridRow> &rows, EnvironmentId environment)
{
    QList<GridRow> inside;
    for (const GridRow &row : rows) {
        if (row.environment == environment)
            inside.append(row);
    }
    return inside;
}

GridRow environmentRow(const Plan &plan, const Environment &environment)
{
    GridRow row;
    row.kind = GridRow::Kind::Environment;
    row.key = u"environment:%1"_s.arg(environment.id.value());
    row.environment = environment.id;
    row.title = environment.id ? environment.name : Words::tr("No environment");
    row.counted = environment.inPlaceOf.isNone();
    if (const Environment *other = plan.find(environment.inPlaceOf))
        row.note = Words::tr("in place of %1, not in the total").arg(other->name);
    return row;
}

std::vector<GridBranch> byEnvironment(const GridSource &source, const QList<GridRow> &components,
                                      const QList<GridRow> &added)
{
    const Option *option = source.plan.find(source.option);
    QList<Environment> environments = source.plan.table<Environment>().rows();
    environments.append(Environment()); // what has none comes last
    std::vector<GridBranch> branches;
    for (const Environment &environment : environments) {
        GridBranch branch {environmentRow(source.plan, environment), {}};
        branch.branches = byCategory(within(components, environment.id), within(added, environment.id),
                                     branch.row.key + u'/', Counting::All);
        // An empty environment is a place to add to, unless the option only records a document.
        const bool offered =
            environment.id && environment.inPlaceOf.isNone() && option != nullptr && !option->reference;
        if (branch.branches.empty() && !offered)
            continue;
        for (GridBranch &group : branch.branches) {
            group.row.environment = environment.id;
            group.row.counted = branch.row.counted;
        }
        sumUp(branch, source.columns.size(), Counting::All);
        branches.push_back(std::move(branch));
    }
    return branches;
}

/// Rows outside their environment say which one they are in.
QList<GridRow> withEnvironmentNotes(const Plan &plan, QList<GridRow> rows)
{
    for (GridRow &row : rows) {
        const Environment *environment = plan.find(row.environment);
        if (environment == nullptr)
            continue;
        const Environment *other = plan.find(environment->inPlaceOf);
        row.note = other == nullptr
            ? environment->name
            : Words::tr("%1, in place of %2, not in the total").arg(environment->name, other->name);
    }
    return rows;
}

std::vector<GridBranch> flat(const QList<GridRow> &components, const QList<GridRow> &added)
{
    std::vector<GridBranch> branches;
    for (const GridRow &row : components + added)
        branches.push_back({row, {}});
    return branches;
}

} // namespace

std::vector<GridBranch> buildGrid(const GridSource &source)
{
    const RowBuilder builder(source);
    const QList<GridRow> components = builder.components();
    const QList<GridRow> added = builder.addedLines();
    if (source.arrangement == GridArrangement::ByEnvironment)
        return byEnvironment(source, components, added);
    const QList<GridRow> notedComponents = withEnvironmentNotes(source.plan, components);
    const QList<GridRow> notedAdded = withEnvironmentNotes(source.plan, added);
    if (source.arrangement == GridArrangement::Flat)
        return flat(notedComponents, notedAdded);
    return byCategory(notedComponents, notedAdded, {}, Counting::OnlyCounted);
}

} // namespace stratoplan
