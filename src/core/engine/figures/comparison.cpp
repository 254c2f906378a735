// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/comparison.h"

#include "core/engine/trace/describe.h"
#include "core/engine/evaluate.h"
#include "core/fit/fit.h"
#include "core/fit/given.h"
#include "core/plan/role.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

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
    int column = 0;
    PhaseId phase;
    QHash<ComponentId, QString> unknownWhy;
    QDate today = QDate::currentDate(); ///< asked for once, not for every row
};

QString cellText(const Plan &plan, const SizingIndex &sizings, const QList<ComponentId> &components,
                 PhaseId phase)
{
    if (components.size() == 1) {
        const Sizing *sizing = sizings.at(components.first(), phase);
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
void addToCell(const Plan &plan, const SizingIndex &sizings, const CostRow &row, const Source &source,
               ComparisonCell &cell)
{
    const CostCell &cost = row.cells.at(source.column);
    if (cost.state == CostCell::State::Absent)
        return;
    if (row.component) {
        cell.components.append(row.component);
        const Component &component = *plan.find(row.component);
        // What a person wrote stands before what follows from needs. Why there is no price is told below.
        const bool live = component.fitNote.isEmpty() && cost.state != CostCell::State::Unknown;
        const Fit now = live ? fitAt(plan, sizings, component, source.phase, source.today) : Fit();
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
        cell.amount = Range(Money::fromMicros(0, source.table->currency));
        row.cells.append(cell);
    }
    return row;
}

bool isComplete(const ComparisonCell &cell)
{
    return cell.state != CostCell::State::Unknown && cell.state != CostCell::State::Absent
        && cell.unknown == 0;
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

/// Marks the only lowest cell, where all that exist are known and at least two do.
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
    if (known > 1 && !tie)
        row.cells[lowest].cheapest = true;
}

/// A complete total below what is known of every other: what others leave out could only add to them.
bool isCertainlyCheapest(const ComparisonColumn &column, const QList<ComparisonColumn> &all)
{
    if (column.leftOut > 0 || column.roles == 0 || all.size() < 2)
        return false;
    return std::all_of(all.begin(), all.end(), [&column](const ComparisonColumn &other) {
        return (other.option == column.option && other.phase == column.phase)
            || column.total.amount.likely < other.total.amount.likely;
    });
}

void sumColumns(Comparison &comparison, const QList<Source> &sources)
{
    for (qsizetype i = 0; i < comparison.columns.size(); ++i) {
        ComparisonColumn &column = comparison.columns[i];
        column.total.amount = Range(Money::fromMicros(0, sources.at(i).table->currency));
        for (const ComparisonRow &row : std::as_const(comparison.rows)) {
            const ComparisonCell &cell = row.cells.at(i);
            if (cell.state == CostCell::State::Absent)
                continue;
            ++column.roles;
            column.leftOut += cell.unknown > 0 ? 1 : 0;
            column.total.present += static_cast<int>(std::max<qsizetype>(1, cell.components.size()));
            column.total.unknown += cell.unknown;
            column.total.amount += cell.amount;
        }
    }
    if (comparison.columns.isEmpty())
        return;
    for (int i = 1; i < comparison.columns.size(); ++i) {
        const LikeForLike both = likeForLike(comparison, 0, i);
        comparison.columns[i].difference = both.difference();
        comparison.columns[i].differencePercent = percentOf(both.difference(), both.from);
    }
    for (ComparisonColumn &column : comparison.columns)
        column.cheapest = isCertainlyCheapest(column, comparison.columns);
}

Comparison compare(const Plan &plan, const QList<Source> &sources, QList<ComparisonColumn> columns,
                   EnvironmentId environment)
{
    const SizingIndex sizings(plan);
    QMap<RowKey, ComparisonRow> rows;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const Source &source = sources.at(i);
        if (source.column < 0)
            continue;
        for (const CostRow &row : source.table->rows) {
            const bool wanted = environment ? row.environment == environment : row.counted;
            if (!wanted || row.cells.at(source.column).state == CostCell::State::Absent)
                continue;
            const RowKey key = keyOf(plan, row);
            auto found = rows.find(key);
            if (found == rows.end())
                found = rows.insert(key, emptyRow(key, row.environment, sources));
            addToCell(plan, sizings, row, source, found->cells[i]);
        }
    }
    Comparison comparison {std::move(columns), {}};
    for (ComparisonRow &row : rows) {
        for (qsizetype i = 0; i < sources.size(); ++i) {
            ComparisonCell &cell = row.cells[i];
            cell.text = cellText(plan, sizings, cell.components, sources.at(i).phase);
        }
        markDifferences(row);
        markCheapest(row);
        comparison.rows.append(row);
    }
    sumColumns(comparison, sources);
    return comparison;
}

} // namespace

QList<OptionId> comparedOptions(const Plan &plan)
{
    QList<OptionId> options;
    for (const Option &option : plan.table<Option>()) {
        if (!option.reference)
            options.append(option.id);
    }
    return options;
}

/// A table in a phase. Reasons are looked for only where something has no price.
static Source sourceOf(const Plan &plan, const std::shared_ptr<const CostTable> &table, PhaseId phase)
{
    Source source {table, table->timeline.firstColumn(phase), phase, {}, QDate::currentDate()};
    const bool hasUnknown =
        source.column >= 0
        && std::any_of(table->rows.begin(), table->rows.end(), [&source](const CostRow &row) {
               return row.cells.at(source.column).state == CostCell::State::Unknown;
           });
    if (hasUnknown)
        source.unknownWhy = unknownReasons(plan, table->option, table->basis, phase);
    return source;
}

Comparison compareOptions(const Plan &plan, const QList<OptionId> &options, PhaseId phase,
                          EnvironmentId environment, Basis basis)
{
    CostTables tables;
    for (const OptionId id : options)
        tables.append(std::make_shared<const CostTable>(evaluate(plan, id, basis)));
    return compareTables(plan, tables, phase, environment);
}

Comparison compareTables(const Plan &plan, const CostTables &tables, PhaseId phase, EnvironmentId environment)
{
    QList<Source> sources;
    QList<ComparisonColumn> columns;
    for (const auto &table : tables) {
        sources.append(sourceOf(plan, table, phase));
        const Option *option = plan.find(table->option);
        ComparisonColumn column;
        column.option = table->option;
        column.phase = phase;
        column.title = option->name;
        column.subtitle = option->region;
        column.provider = option->provider;
        columns.append(column);
    }
    return compare(plan, sources, columns, environment);
}

Comparison comparePhases(const Plan &plan, OptionId option, EnvironmentId environment, Basis basis)
{
    return comparePhases(plan, std::make_shared<const CostTable>(evaluate(plan, option, basis)), environment);
}

Comparison comparePhases(const Plan &plan, const std::shared_ptr<const CostTable> &table,
                         EnvironmentId environment)
{
    const OptionId option = table->option;
    QList<PhaseId> phases = phasesOf(plan, option);
    if (phases.isEmpty())
        phases.append(PhaseId());
    QList<Source> sources;
    QList<ComparisonColumn> columns;
    for (const PhaseId id : std::as_const(phases)) {
        sources.append(sourceOf(plan, table, id));
        const Phase *phase = plan.find(id);
        ComparisonColumn column;
        column.option = option;
        column.phase = id;
        column.title = phase ? phase->name : ComparisonText::tr("Every phase");
        column.provider = plan.find(option)->provider;
        columns.append(column);
    }
    return compare(plan, sources, columns, environment);
}

LikeForLike likeForLike(const Comparison &comparison, int from, int to)
{
    LikeForLike both;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &a = row.cells.at(from);
        const ComparisonCell &b = row.cells.at(to);
        if (a.unknown > 0 || b.unknown > 0) {
            both.leftOut.append(row.title);
            continue;
        }
        both.from += a.amount.likely;
        both.to += b.amount.likely;
    }
    both.leftOut.removeDuplicates();
    return both;
}

QList<WaterfallStep> waterfall(const Comparison &comparison, int from, int to)
{
    QList<WaterfallStep> steps;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &a = row.cells.at(from);
        const ComparisonCell &b = row.cells.at(to);
        const Money change = b.amount.likely - a.amount.likely;
        if (change.isZero() || a.unknown > 0 || b.unknown > 0)
            continue;
        auto same = std::find_if(steps.begin(), steps.end(),
                                 [&row](const WaterfallStep &step) { return step.role == row.role; });
        if (same != steps.end())
            same->change += change;
        else
            steps.append({row.role, row.title, change});
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const WaterfallStep &a, const WaterfallStep &b) { return b.change < a.change; });
    return steps;
}

} // namespace stratoplan
