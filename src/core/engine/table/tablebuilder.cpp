// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/tablebuilder.h"

#include "core/engine/selection.h"
#include "core/engine/table/linearlines.h"

namespace stratoplan {

namespace {

Range<Money> shareOf(const Range<Money> &amount, const Range<Percent> &percent)
{
    return {amount.low.share(percent.low), amount.likely.share(percent.likely),
            amount.high.share(percent.high)};
}

/// An adjustment's percentage in every column, asked for once a phase.
QList<std::optional<Range<Percent>>> percentages(const Plan &plan, const Adjustment &adjustment,
                                                 const Timeline &timeline)
{
    QHash<PhaseId, std::optional<Range<Percent>>> known;
    QList<std::optional<Range<Percent>>> columns;
    for (const Period &period : timeline.periods()) {
        if (!known.contains(period.phase))
            known.insert(period.phase, percentAt(plan, adjustment, period.phase));
        columns.append(known.value(period.phase));
    }
    return columns;
}

} // namespace

TableBuilder::TableBuilder(const Plan &plan, OptionId option, const ColumnCalculator &calculator)
    : m_plan(plan), m_option(option), m_calculator(calculator)
{
}

CostTable TableBuilder::build(Basis basis)
{
    m_table.option = m_option;
    m_table.basis = basis;
    m_table.currency = m_plan.info().currency;
    m_table.timeline = m_calculator.quantities().timeline();
    addComponents(basis);
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode == Adjustment::Mode::Share
            && (!adjustment.option || adjustment.option == m_option))
            applyShare(adjustment);
    }
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (adjustment.mode == Adjustment::Mode::Add && (!adjustment.option || adjustment.option == m_option))
            addLines(adjustment);
    }
    qsizetype row = 0;
    for (CostRow &each : m_table.rows)
        each.cells = CostCells(m_block, row++);
    return std::move(m_table);
}

void TableBuilder::addComponents(Basis basis)
{
    const PlanIndex &index = m_calculator.sizings().index();
    QList<const PlanIndex::ComponentRow *> components;
    components.reserve(static_cast<qsizetype>(index.components().size()));
    for (const PlanIndex::ComponentRow &component : index.components()) {
        if (component.option == m_option)
            components.append(&component);
    }
    m_block = std::make_shared<CostBlock>(components.size(), m_table.timeline.size(), m_table.currency);
    m_table.rows.reserve(components.size());
    LinearLines linear(m_plan, m_calculator.sizings(), m_calculator.quantities(), basis);
    QList<int> others;
    EnvironmentId environment;
    bool counted = m_calculator.isCounted(environment);
    for (const PlanIndex::ComponentRow *component : std::as_const(components)) {
        const auto row = static_cast<int>(m_table.rows.size());
        if (component->environment != environment) {
            environment = component->environment;
            counted = m_calculator.isCounted(environment);
        }
        m_table.rows.append({component->id, {}, environment, counted, {}});
        if (linear.covers(*component))
            linear.fill(*component, *m_block, row);
        else
            others.append(row);
    }
    if (!others.isEmpty())
        calculateOthers(others);
}

void TableBuilder::calculateOthers(const QList<int> &rows)
{
    QList<ComponentId> components;
    for (const int row : rows)
        components.append(m_table.rows.at(row).component);
    QHash<QString, QList<LineResult>>
        known; // what holds in a phase holds in all its months, but for dated effects
    for (int column = 0; column < m_table.timeline.size(); ++column) {
        const Period &period = m_table.timeline.at(column);
        const QString key = m_calculator.sameAs(period);
        auto lines = known.constFind(key);
        if (lines == known.cend())
            lines = known.insert(key, m_calculator.linesAt(period, components));
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_block->set(rows.at(i), column, lines->at(i).cell);
    }
}

void TableBuilder::applyShare(const Adjustment &adjustment)
{
    const auto percents = percentages(m_plan, adjustment, m_table.timeline);
    for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
        if (covers(adjustment.selection, *m_plan.find(m_table.rows.at(row).component)))
            m_block->takeShare(row, percents);
    }
}

void TableBuilder::addLines(const Adjustment &adjustment)
{
    QHash<EnvironmentId, QList<int>> covered;
    for (int row = 0; row < m_table.rows.size(); ++row) {
        const CostRow &each = m_table.rows.at(row);
        const bool isCovered = each.component
            ? covers(adjustment.selection, *m_plan.find(each.component))
            : covers(adjustment.selection, each.adjustment, each.environment);
        if (isCovered)
            covered[each.environment].append(row);
    }
    addLine(adjustment, {}, covered.value({}));
    for (const Environment &environment : m_plan.table<Environment>())
        addLine(adjustment, environment.id, covered.value(environment.id));
}

void TableBuilder::addLine(const Adjustment &adjustment, EnvironmentId environment, const QList<int> &rows)
{
    const auto percents = percentages(m_plan, adjustment, m_table.timeline);
    const qsizetype place = m_table.rows.size();
    m_table.rows.append({{}, adjustment.id, environment, m_calculator.isCounted(environment), {}});
    m_block->appendRows(1);
    CostColumns sums(m_table.timeline.size());
    for (const int row : rows)
        m_block->addTo(sums, row);
    const auto money = [this](qint64 micros) { return Money::fromMicros(micros, m_table.currency); };
    for (int column = 0; column < m_table.timeline.size(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        if (!percents.at(column) || sums.present[at] <= sums.unknown[at])
            continue;
        CostCell cell;
        cell.state = CostCell::State::Priced;
        cell.amount = shareOf(
            {money(sums.amounts.low[at]), money(sums.amounts.likely[at]), money(sums.amounts.high[at])},
            *percents.at(column));
        m_block->set(place, column, cell);
    }
}

} // namespace stratoplan
