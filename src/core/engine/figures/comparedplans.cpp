// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/comparedplans.h"

#include "core/engine/evaluate.h"
#include "core/engine/figures/addedparts.h"
#include "core/engine/figures/oncepaid.h"
#include "core/engine/trace/describe.h"
#include "core/fit/fit.h"
#include "core/fit/given.h"
#include "core/plan/role.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr QLatin1StringView adjustmentsRole("adjustments");
constexpr qsizetype mostNames = 20; ///< in a cell

/// One column's source of cells.
struct Source
{
    std::shared_ptr<const CostTable> table;
    const Plan *plan = nullptr;
    std::shared_ptr<const SizingIndex> sizings; ///< of the plan
    int column = 0;
    PhaseId phase;
    QHash<ComponentId, QString> unknownWhy;
    QHash<ComponentId, Range<Money>> once; ///< paid once in the column
    QHash<ComponentId, Range<Money>> added; ///< put on top by adjustments, where some column has no price
    QDate today = QDate::currentDate(); ///< asked for once, not for every row
};

QString cellText(const Source &source, const QList<ComponentId> &components)
{
    const Plan &plan = *source.plan;
    if (components.size() == 1) {
        const Sizing *sizing = source.sizings->at(components.first(), source.phase);
        const QString specification = sizing ? describe(*sizing) : QString();
        const QString &name = plan.find(components.first())->name;
        return specification.isEmpty() ? name : name + u", "_s + specification;
    }
    QStringList texts;
    for (const ComponentId id : components.mid(0, mostNames))
        texts.append(plan.find(id)->name);
    if (const qsizetype more = components.size() - mostNames; more > 0)
        texts.append(ComparisonText::tr("%n more", nullptr, static_cast<int>(more)));
    return texts.join(u" + "_s);
}

/// Adds a row of a cost table to the cell of its role.
void addToCell(const CostRow &row, const Source &source, ComparisonCell &cell)
{
    const CostCell &cost = row.cells.at(source.column);
    if (cost.state == CostCell::State::Absent)
        return;
    if (row.component) {
        cell.components.append(row.component);
        const Component &component = *source.plan->find(row.component);
        // What a person wrote stands before what follows from needs. Why there is no price is told below.
        const bool live = component.fitNote.isEmpty() && cost.state != CostCell::State::Unknown;
        const Fit now =
            live ? fitAt(*source.plan, *source.sizings, component, source.phase, source.today) : Fit();
        const QString fit = !live ? component.fitNote : now.isExact() ? QString() : now.text();
        if (!fit.isEmpty())
            cell.note = cell.note.isEmpty() ? fit : cell.note + u"; "_s + fit;
    }
    if (cost.state == CostCell::State::Unknown) {
        ++cell.unknown;
        cell.state = CostCell::State::Unknown;
        const QString why = source.unknownWhy.value(row.component);
        if (!why.isEmpty())
            cell.note = cell.note.isEmpty() ? why : cell.note + u"; "_s + why;
    } else {
        cell.amount += cost.amount;
        if (const auto once = source.once.constFind(row.component); once != source.once.cend())
            cell.once += *once;
        if (const auto added = source.added.constFind(row.component); added != source.added.cend())
            cell.added += *added;
        cell.otherBasis = cell.otherBasis || cost.otherBasis;
        cell.overridden = cell.overridden || cost.overridden;
        cell.discounted = cell.discounted || cost.discounted;
        if (cell.state != CostCell::State::Unknown && cell.state != CostCell::State::Priced)
            cell.state = cost.state;
    }
}

struct RowKey
{
    qint64 environment;
    qint64 rank;
    QString role;
    friend bool operator<(const RowKey &a, const RowKey &b)
    {
        return std::tie(a.environment, a.rank, a.role) < std::tie(b.environment, b.rank, b.role);
    }
};

/// Orders environments as the plan does and roles as reports do.
RowKey keyOf(const Plan &plan, const CostRow &row)
{
    const qint64 environment = plan.table<Environment>().indexOf(row.environment);
    if (row.adjustment)
        return {environment, 1'000'000, QString(adjustmentsRole)};
    static const QHash<QString, qint64> ranks = [] {
        QHash<QString, qint64> places;
        for (qsizetype i = 0; i < roles().size(); ++i)
            places.insert(roles().at(i).key, i);
        return places;
    }();
    const Component *component = plan.find(row.component);
    return {environment, ranks.value(component->role, 999'999), component->role};
}

ComparisonRow emptyRow(const RowKey &key, EnvironmentId environment, const QList<Source> &sources)
{
    ComparisonRow row;
    row.environment = environment;
    row.role = key.role;
    const Role known = role(key.role);
    row.title = key.role == adjustmentsRole ? ComparisonText::tr("Adjustments") : known.title;
    row.icon = key.role == adjustmentsRole ? u"replica"_s : known.icon;
    for (const Source &source : sources) {
        ComparisonCell cell;
        cell.amount = cell.once = cell.added = Range(Money::fromMicros(0, source.table->currency));
        row.cells.append(cell);
    }
    return row;
}

bool isComplete(const ComparisonCell &cell)
{
    return cell.state != CostCell::State::Unknown && cell.state != CostCell::State::Absent
        && cell.unknown == 0 && !cell.isPartly;
}

void markDifferences(ComparisonRow &row)
{
    const ComparisonCell first = row.cells.front();
    for (qsizetype i = 1; i < row.cells.size(); ++i) {
        ComparisonCell &cell = row.cells[i];
        if (!isComplete(first) || !isComplete(cell))
            continue;
        cell.difference = cell.amount.likely - first.amount.likely;
        cell.differencePercent = percentOf(*cell.difference, first.amount.likely);
    }
}

/// Marks the only lowest cell, where all that exist are known and at least two do, and none of them costs
/// less from the next month on.
void markCheapest(ComparisonRow &row)
{
    qsizetype lowest = -1;
    int known = 0;
    bool tie = false;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const ComparisonCell &cell = row.cells.at(i);
        if (cell.state == CostCell::State::Absent)
            continue;
        if (!isComplete(cell))
            return;
        ++known;
        if (lowest < 0 || cell.amount.likely < row.cells.at(lowest).amount.likely) {
            lowest = i;
            tie = false;
        } else if (cell.amount.likely == row.cells.at(lowest).amount.likely) {
            tie = true;
        }
    }
    if (known < 2 || tie)
        return;
    const Money everyMonth = row.cells.at(lowest).everyMonth();
    row.cells[lowest].cheapest =
        std::none_of(row.cells.begin(), row.cells.end(), [&everyMonth](const ComparisonCell &cell) {
            return cell.state != CostCell::State::Absent && cell.everyMonth() < everyMonth;
        });
}

/// A complete total that is every month below what is known of every other: what others leave out could only
/// add to them.
bool isCertainlyCheapest(const QList<ComparisonColumn> &all, qsizetype index)
{
    const ComparisonColumn &column = all.at(index);
    if (column.leftOut > 0 || column.roles == 0 || all.size() < 2)
        return false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i != index && !(column.everyMonth() < all.at(i).everyMonth()))
            return false;
    }
    return true;
}

void sumColumns(Comparison &comparison, const QList<Source> &sources)
{
    for (qsizetype i = 0; i < comparison.columns.size(); ++i) {
        ComparisonColumn &column = comparison.columns[i];
        column.total.amount = column.once = Range(Money::fromMicros(0, sources.at(i).table->currency));
        for (const ComparisonRow &row : std::as_const(comparison.rows)) {
            const ComparisonCell &cell = row.cells.at(i);
            if (cell.state == CostCell::State::Absent)
                continue;
            ++column.roles;
            column.leftOut += cell.unknown > 0 ? 1 : 0;
            column.total.present += static_cast<int>(std::max<qsizetype>(1, cell.components.size()));
            column.total.unknown += cell.unknown;
            column.total.amount += cell.amount;
            column.once += cell.once;
        }
    }
    if (comparison.columns.isEmpty())
        return;
    for (int i = 1; i < comparison.columns.size(); ++i) {
        if (sources.first().column < 0 || sources.at(i).column < 0)
            continue;
        const LikeForLike both = likeForLike(comparison, 0, i);
        comparison.columns[i].difference = both.difference();
        comparison.columns[i].differencePercent = percentOf(both.difference(), both.from);
    }
    for (qsizetype i = 0; i < comparison.columns.size(); ++i)
        comparison.columns[i].cheapest = isCertainlyCheapest(comparison.columns, i);
}

/// Every row of every source in the cell it belongs to, in order.
QMap<RowKey, ComparisonRow> pairedRows(const QList<Source> &sources, EnvironmentId environment)
{
    QMap<RowKey, ComparisonRow> rows;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const Source &source = sources.at(i);
        if (source.column < 0)
            continue;
        for (const CostRow &row : source.table->rows) {
            const bool wanted = environment ? row.environment == environment : row.counted;
            if (!wanted || row.cells.at(source.column).state == CostCell::State::Absent)
                continue;
            const RowKey key = keyOf(*source.plan, row);
            auto found = rows.find(key);
            if (found == rows.end())
                found = rows.insert(key, emptyRow(key, row.environment, sources));
            addToCell(row, source, found->cells[i]);
        }
    }
    return rows;
}

bool hasUnknown(const Source &source)
{
    return source.column >= 0
        && std::any_of(source.table->rows.begin(), source.table->rows.end(), [&source](const CostRow &row) {
               return row.cells.at(source.column).state == CostCell::State::Unknown;
           });
}

/// Reasons are looked for only where something has no price.
Source sourceOf(const ComparedPlan &compared)
{
    const CostTable &table = *compared.table;
    const PhaseId phase = compared.column.phase;
    Source source {compared.table, compared.plan, {}, table.timeline.firstColumn(phase), phase, {}, {}, {}};
    if (source.column >= 0)
        source.once = oncePaidBy(*compared.plan, table, source.column);
    if (hasUnknown(source))
        source.unknownWhy = unknownReasons(*compared.plan, table.option, table.basis, phase);
    return source;
}

/// Columns of one plan share the index of its sizings.
QList<Source> sourcesOf(const QList<ComparedPlan> &compared)
{
    QHash<const Plan *, std::shared_ptr<const SizingIndex>> sizings;
    QList<Source> sources;
    for (const ComparedPlan &each : compared) {
        std::shared_ptr<const SizingIndex> &index = sizings[each.plan];
        if (!index)
            index = std::make_shared<const SizingIndex>(*each.plan);
        sources.append(sourceOf(each));
        sources.last().sizings = index;
    }
    const bool isPartly = std::any_of(sources.begin(), sources.end(), hasUnknown);
    for (Source &source : sources) {
        if (isPartly && source.column >= 0)
            source.added = addedParts(*source.plan, *source.table, source.column);
    }
    return sources;
}

/// Adjustments over lines without a price are not all that they will be.
void markPartly(ComparisonRow &row, const QList<Source> &sources)
{
    for (qsizetype i = 0; i < sources.size() && row.role == adjustmentsRole; ++i) {
        const Source &source = sources.at(i);
        ComparisonCell &cell = row.cells[i];
        cell.isPartly =
            hasUnknown(source) && addsToUnknown(*source.plan, *source.table, source.column, row.environment);
        if (cell.isPartly)
            cell.note = ComparisonText::tr("Something that they add to has no price.");
    }
}

} // namespace

Comparison comparePlans(const QList<ComparedPlan> &compared, EnvironmentId environment)
{
    const QList<Source> sources = sourcesOf(compared);
    Comparison comparison;
    for (const ComparedPlan &each : compared)
        comparison.columns.append(each.column);
    QMap<RowKey, ComparisonRow> rows = pairedRows(sources, environment);
    for (ComparisonRow &row : rows) {
        for (qsizetype i = 0; i < sources.size(); ++i) {
            ComparisonCell &cell = row.cells[i];
            cell.text = cellText(sources.at(i), cell.components);
        }
        markPartly(row, sources);
        markDifferences(row);
        markCheapest(row);
        comparison.rows.append(row);
    }
    sumColumns(comparison, sources);
    return comparison;
}

} // namespace stratoplan
