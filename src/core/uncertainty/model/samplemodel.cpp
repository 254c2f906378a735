// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/samplemodel.h"

#include "core/engine/evaluate.h"
#include "core/engine/selection.h"
#include "core/engine/settling.h"

#include <algorithm>

namespace stratoplan {

namespace {

Plan withoutAdjustments(const Plan &plan)
{
    Plan bare = plan;
    bare.table<Adjustment>() = {};
    return bare;
}

bool isOf(const Adjustment &adjustment, OptionId option, Adjustment::Mode mode)
{
    return adjustment.mode == mode && (!adjustment.option || adjustment.option == option);
}

} // namespace

SampleModel::SampleModel(const Plan &plan, OptionId option, Basis basis, const InputTable &inputs)
    : m_plan(plan), m_inputs(inputs), m_budgeted(budgetedEnvironments(plan, option)),
      m_full(evaluate(m_plan, option, basis)), m_sizings(m_plan),
      m_quantities(m_plan, m_full.timeline, m_sizings),
      m_graph(m_plan, m_full.timeline, m_sizings, m_quantities.drivers(), inputs),
      m_rates(m_plan, m_full.timeline), m_context {m_plan, option,  basis,   m_sizings, m_quantities,
                                                   inputs, m_graph, m_rates, lines(),   {}}
{
    m_terms = chargeTerms(m_context);
    m_pools = PoolModel::all(m_context, m_terms);
    m_upfronts = UpfrontModel::all(m_context, m_terms);
    m_spends = SpendModel::all(m_context);
    addStated();
    addShares();
    markModelled();
    markSpend();
    setFixed();
    addAdded();
    addFixedParts();
    useInputs();
}

SampleModel::~SampleModel() = default;

std::vector<ModelLine> SampleModel::lines() const
{
    std::vector<ModelLine> lines;
    for (const CostRow &row : m_full.rows) {
        if (!row.component || !isFollowed(row))
            continue;
        ModelLine line {row.component, row.environment, row.counted, {}, {}};
        for (int column = 0; column < m_full.timeline.size(); ++column) {
            const CostCell cell = row.cells.at(column);
            const bool isOwn = (m_full.basis == Basis::Stated) != cell.otherBasis;
            line.sources.push_back(cell.state != CostCell::State::Priced ? LineSource::Nothing
                                       : isOwn                           ? LineSource::Stated
                                                                         : LineSource::Catalog);
            const Sizing *sizing = m_sizings.at(row.component, m_full.timeline.at(column).phase);
            line.sizings.push_back(sizing && sizing->present ? m_plan.find(sizing->id) : nullptr);
            line.hasCatalog = line.hasCatalog || line.sources.back() == LineSource::Catalog;
            line.hasStated = line.hasStated || line.sources.back() == LineSource::Stated;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void SampleModel::addStated()
{
    for (std::size_t line = 0; line < m_context.lines.size(); ++line) {
        const ModelLine &each = m_context.lines[line];
        QHash<const Sizing *, std::size_t> places;
        for (std::size_t column = 0; column < m_context.columns(); ++column) {
            const Sizing *sizing = each.sizings[column];
            if (each.sources[column] != LineSource::Stated || !sizing)
                continue;
            if (!places.contains(sizing)) {
                places.insert(sizing, m_stated.size());
                m_stated.push_back(
                    {line, m_inputs.amount(*sizing), std::vector<double>(m_context.columns())});
            }
            const std::optional<Month> month = m_full.timeline.at(static_cast<int>(column)).month;
            const bool isOnce = sizing->stated.kind == StatedAmount::Kind::Once;
            if (isOnce && (!month || month != paidOnceIn(m_plan, m_full.timeline, *sizing)))
                continue;
            const Money million = Money::fromWhole(1'000'000, sizing->stated.amount.high.currency());
            const auto worth = inPlanCurrency(m_plan, million, month);
            m_stated[places.value(sizing)].factors[column] = worth ? worth->toDouble() / 1e6 : 0;
        }
    }
}

void SampleModel::addShares()
{
    m_shares.resize(m_context.lines.size());
    m_shared.resize(m_context.lines.size());
    for (const Adjustment &adjustment : m_plan.table<Adjustment>()) {
        if (!isOf(adjustment, m_context.option, Adjustment::Mode::Share))
            continue;
        m_percents.push_back(std::make_unique<PercentModel>(m_context, adjustment));
        for (std::size_t line = 0; line < m_context.lines.size(); ++line) {
            if (!covers(adjustment.selection, *m_plan.find(m_context.lines[line].component)))
                continue;
            m_shares[line].push_back(m_percents.back().get());
            m_shared[line] = m_shared[line] || m_percents.back()->isUncertain();
        }
    }
    m_unshared =
        m_percents.empty() ? m_full : evaluate(withoutAdjustments(m_plan), m_context.option, m_context.basis);
}

void SampleModel::markModelled()
{
    m_modelled.resize(m_context.lines.size());
    const auto mark = [this](std::size_t line, bool isUncertain) {
        m_modelled[line] = m_modelled[line] || (isUncertain && m_context.lines[line].hasCatalog);
    };
    for (const ChargeTerm &term : m_terms) {
        const bool isLinear = std::any_of(term.perUnit.begin(), term.perUnit.end(),
                                          [](double perUnit) { return perUnit != 0; });
        mark(term.line, isLinear && term.isUncertain());
    }
    for (const PoolModel &pool : m_pools) {
        for (const std::size_t line : pool.lines())
            mark(line, pool.isUncertain());
    }
    for (const UpfrontModel &upfront : m_upfronts)
        mark(upfront.line(), upfront.isUncertain());
    for (const StatedPart &part : m_stated) {
        if (!part.amount.isCertain())
            m_modelled[part.line] = true;
    }
}

void SampleModel::markSpend()
{
    const bool hasUncertainShare = std::find(m_shared.begin(), m_shared.end(), true) != m_shared.end();
    for (const SpendModel &spend : m_spends) {
        const bool isCovering = std::any_of(spend.covered().begin(), spend.covered().end(),
                                            [this](std::size_t line) { return isUncertain(line); });
        const std::size_t line = spend.line();
        if (m_context.lines[line].hasCatalog && (isCovering || spend.isUncertain() || hasUncertainShare))
            m_modelled[line] = true;
        if (m_modelled[line])
            m_runSpends.push_back(&spend);
    }
}

void SampleModel::setFixed()
{
    const std::vector<double> zeros(m_context.columns());
    m_fixedCatalog.assign(m_context.lines.size(), zeros);
    m_fixedStated = m_after = m_fixedCatalog;
    m_fixedTotal = zeros;
    setFixedCatalog();
    setFixedStated();
    for (std::size_t line = 0; line < m_context.lines.size(); ++line)
        setFixedTotal(line);
    m_catalog = m_fixedCatalog;
    m_statedCosts = m_fixedStated;
}

void SampleModel::setFixedCatalog()
{
    for (const PoolModel &pool : m_pools) {
        if (!pool.isUncertain())
            pool.addTo(m_fixedCatalog);
        else if (std::any_of(pool.lines().begin(), pool.lines().end(),
                             [this](std::size_t line) { return m_context.lines[line].hasCatalog; }))
            m_runPools.push_back(&pool);
    }
    for (const UpfrontModel &upfront : m_upfronts) {
        if (!upfront.isUncertain())
            upfront.addTo(m_fixedCatalog[upfront.line()]);
        else if (m_modelled[upfront.line()])
            m_runUpfronts.push_back(&upfront);
    }
    for (ChargeTerm &term : m_terms) {
        if (!term.isUncertain()) {
            term.addTo(m_fixedCatalog[term.line]);
            continue;
        }
        m_runTerms.push_back(&term);
        if (m_modelled[term.line])
            m_linear.push_back(&term);
    }
}

void SampleModel::setFixedStated()
{
    const Draws likely(m_inputs.size());
    for (const StatedPart &part : m_stated) {
        if (!part.amount.isCertain())
            m_runStated.push_back(&part);
        for (std::size_t column = 0; part.amount.isCertain() && column < part.factors.size(); ++column)
            m_fixedStated[part.line][column] += likely.value(part.amount) * part.factors[column];
    }
}

/// What evaluate() has worked out for a line: its cost before shares where only they are uncertain, else its
/// part of the total.
void SampleModel::setFixedTotal(std::size_t line)
{
    const CostTable &table = isUncertain(line) ? m_unshared : m_full;
    const CostRow &row = table.rows.at(table.rowOf(m_context.lines[line].component));
    for (std::size_t column = 0; column < m_context.columns(); ++column) {
        const double amount = row.cells.at(static_cast<qsizetype>(column)).amount.likely.toDouble();
        m_after[line][column] = amount;
        if (!isUncertain(line))
            m_fixedTotal[column] += row.counted ? amount : 0;
        else if (!m_modelled[line])
            m_fixedCatalog[line][column] = amount;
    }
    if (isUncertain(line))
        m_runLines.push_back(line);
}

const PercentModel *SampleModel::percentOf(AdjustmentId adjustment)
{
    for (const std::unique_ptr<PercentModel> &known : m_percents) {
        if (known->adjustment().id == adjustment)
            return known.get();
    }
    m_percents.push_back(std::make_unique<PercentModel>(m_context, *m_plan.find(adjustment)));
    return m_percents.back().get();
}

void SampleModel::addAdded()
{
    std::vector<bool> differs;
    for (const CostRow &row : m_full.rows) {
        if (!row.adjustment || !isFollowed(row))
            continue;
        const PercentModel *percent = percentOf(row.adjustment);
        AddedModel added(m_context, row, percent);
        added.cover(m_added);
        const bool isUncertainLine = std::any_of(added.lines().begin(), added.lines().end(),
                                                 [this](std::size_t line) { return isUncertain(line); })
            || std::any_of(added.added().begin(), added.added().end(),
                           [&differs](std::size_t each) { return differs[each]; });
        differs.push_back(percent->isUncertain() || isUncertainLine);
        if (differs.back())
            m_runAdded.push_back(m_added.size());
        const bool isFixed = row.counted && !differs.back();
        for (std::size_t column = 0; isFixed && column < m_fixedTotal.size(); ++column)
            m_fixedTotal[column] += added.costs()[column];
        m_added.push_back(std::move(added));
    }
    m_total = m_fixedTotal;
}

} // namespace stratoplan
