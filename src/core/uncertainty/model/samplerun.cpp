// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/samplemodel.h"

#include <algorithm>

namespace stratoplan {

void SampleModel::useInputs()
{
    for (const ChargeTerm *term : m_linear) {
        m_context.use(term->heads);
        m_context.use(term->amount);
        m_context.use(term->price);
    }
    for (const PoolModel *pool : m_runPools)
        pool->useInputs(m_context);
    for (const UpfrontModel *upfront : m_runUpfronts)
        upfront->useInputs(m_context);
    for (const StatedPart *part : m_runStated)
        m_context.use(part->amount);
    for (const SpendModel *spend : m_runSpends)
        spend->useInputs(m_context);
    for (const std::size_t line : m_runLines) {
        for (const PercentModel *percent : m_shares[line])
            percent->useInputs(m_context);
    }
    for (const std::size_t added : m_runAdded)
        m_added[added].percent().useInputs(m_context);
}

QSet<int> SampleModel::inputs() const
{
    return m_context.used + m_graph.inputs();
}

void SampleModel::runCharges(const Draws &draws)
{
    for (const std::size_t line : m_runLines)
        m_catalog[line] = m_fixedCatalog[line];
    for (ChargeTerm *term : m_runTerms)
        term->run(draws);
    for (const ChargeTerm *term : m_linear)
        term->addTo(m_catalog[term->line]);
    for (const PoolModel *pool : m_runPools)
        pool->addTo(m_catalog);
    for (const UpfrontModel *upfront : m_runUpfronts)
        upfront->addTo(m_catalog[upfront->line()]);
}

void SampleModel::share(std::size_t line)
{
    std::vector<double> &after = m_after[line];
    for (const PercentModel *percent : m_shares[line]) {
        for (std::size_t column = 0; column < after.size(); ++column)
            after[column] *= percent->at(column);
    }
}

void SampleModel::runLine(std::size_t line)
{
    std::vector<double> &after = m_after[line];
    if (!m_modelled[line]) {
        after = m_fixedCatalog[line];
    } else {
        const std::vector<LineSource> &sources = m_context.lines[line].sources;
        for (std::size_t column = 0; column < after.size(); ++column) {
            after[column] = sources[column] == LineSource::Catalog ? m_catalog[line][column]
                : sources[column] == LineSource::Stated            ? m_statedCosts[line][column]
                                                                   : 0;
        }
    }
    share(line);
}

const std::vector<double> &SampleModel::run(const Draws &draws)
{
    m_graph.run(draws);
    for (const std::unique_ptr<PercentModel> &percent : m_percents)
        percent->run(draws);
    runCharges(draws);
    for (const StatedPart *part : m_runStated)
        m_statedCosts[part->line] = m_fixedStated[part->line];
    for (const StatedPart *part : m_runStated) {
        const double amount = draws.value(part->amount);
        for (std::size_t column = 0; column < part->factors.size(); ++column)
            m_statedCosts[part->line][column] += amount * part->factors[column];
    }
    for (const std::size_t line : m_runLines)
        runLine(line);
    for (const SpendModel *spend : m_runSpends) { // no percentage of spend covers another
        spend->addTo(m_catalog[spend->line()], m_after, draws);
        runLine(spend->line());
    }
    m_total = m_fixedTotal;
    for (const std::size_t line : m_runLines) {
        if (m_context.lines[line].counted)
            addToTotal(m_after[line]);
    }
    for (const std::size_t added : m_runAdded) {
        m_added[added].run(m_after, m_added);
        if (m_added[added].row().counted)
            addToTotal(m_added[added].costs());
    }
    return m_total;
}

void SampleModel::addToTotal(const std::vector<double> &costs)
{
    for (std::size_t column = 0; column < m_total.size(); ++column)
        m_total[column] += costs[column];
}

const std::vector<double> &SampleModel::sumParts()
{
    m_parts.start();
    for (const std::size_t line : m_runLines)
        m_parts.add(m_lineRows[line], m_after[line]);
    for (const std::size_t added : m_runAdded)
        m_parts.add(m_addedRows[added], m_added[added].costs());
    return m_parts.sums();
}

/// What is the same in every run is added up once.
void SampleModel::addFixedParts()
{
    m_parts = PartModel(m_plan, m_full);
    for (int row = 0; row < static_cast<int>(m_full.rows.size()); ++row) {
        const CostRow &each = m_full.rows.at(row);
        if (!isFollowed(each))
            continue;
        (each.component ? m_lineRows : m_addedRows).push_back(row);
        const std::size_t place = (each.component ? m_lineRows : m_addedRows).size() - 1;
        const bool differs = each.component
            ? isUncertain(place)
            : std::find(m_runAdded.begin(), m_runAdded.end(), place) != m_runAdded.end();
        if (!differs)
            m_parts.addFixed(row, each.component ? m_after[place] : m_added[place].costs());
    }
}

} // namespace stratoplan
