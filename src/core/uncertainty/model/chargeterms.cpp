// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/chargeterms.h"

#include <algorithm>

namespace stratoplan {

namespace {

void setUnits(ModelContext &context, ChargeTerm &term, const Sizing &sizing, const Charge &charge)
{
    const auto take = [&](const QuantityInput &input, const SeriesNode *&by, Draw &number, const Draw &draw) {
        if (input.kind == QuantityInput::Kind::Formula)
            by = &context.graph.formula(input.formula, sizing.component);
        else
            number = draw;
        const bool isUncertain = by ? by->isUncertain() : !number.isCertain();
        term.unitsUncertain = term.unitsUncertain || isUncertain;
    };
    take(charge.amount, term.amountBy, term.amount, context.inputs.quantity(charge));
    if (charge.counts == Charge::Counts::Each)
        take(sizing.quantity, term.headsBy, term.heads, context.inputs.quantity(sizing));
    else
        term.heads = {-1, RangeSampler(Range(1.0), Spread::Triangular)};
}

/// Whether a charge's units are known in a column, everything at its likely value.
bool isKnown(const ChargeTerm &term, const Sizing &sizing, std::size_t column)
{
    const auto known = [column](const SeriesNode *node) {
        return !node || node->values()[column] >= 0; // not where it is no number
    };
    const bool isEach = term.charge->counts == Charge::Counts::Each;
    return term.charge->amount.kind != QuantityInput::Kind::Unknown && known(term.amountBy)
        && (!isEach || (sizing.quantity.kind != QuantityInput::Kind::Unknown && known(term.headsBy)));
}

/// The terms of one charge of a sizing: one for each rate that it pays.
class TermMaker
{
public:
    TermMaker(ModelContext &context, std::vector<ChargeTerm> &terms) : m_context(context), m_terms(terms) { }

    void add(std::size_t line, const Sizing &sizing, const Charge &charge)
    {
        const std::size_t first = m_terms.size();
        const std::vector<const Sizing *> &sizings = m_context.lines[line].sizings;
        for (std::size_t column = 0; column < sizings.size(); ++column) {
            if (sizings[column] != &sizing)
                continue;
            const RateId rate = m_context.quantities.rate(charge, static_cast<int>(column));
            if (!m_context.plan.find(rate))
                continue;
            const CountedRate &counted = m_context.rates.at(rate, static_cast<int>(column));
            // A line that takes nothing from its charges matters to others by what it shares with them.
            const bool matters = m_context.lines[line].hasCatalog || !counted.isLinear;
            if (!counted.isUsable || counted.isSpend || !matters)
                continue;
            ChargeTerm &term = termAt(first, rate, {line, &sizing, &charge});
            if (!isKnown(term, sizing, column))
                continue;
            term.active[column] = true;
            if (counted.isLinear)
                term.perUnit[column] = counted.cost.ofUnit(usageOfUnit(m_context, term, counted.rate));
        }
    }

private:
    struct Place
    {
        std::size_t line;
        const Sizing *sizing;
        const Charge *charge;
    };

    ChargeTerm &termAt(std::size_t first, RateId rate, const Place &place)
    {
        const auto begin = m_terms.begin() + static_cast<std::ptrdiff_t>(first);
        const auto known =
            std::find_if(begin, m_terms.end(), [rate](const ChargeTerm &term) { return term.rate == rate; });
        if (known != m_terms.end())
            return *known;
        ChargeTerm term;
        term.line = place.line;
        term.charge = place.charge;
        term.rate = rate;
        term.price = m_context.inputs.priceFactor(rate);
        setUnits(m_context, term, *place.sizing, *place.charge);
        term.active.resize(m_context.columns());
        term.perUnit.resize(m_context.columns());
        term.units.resize(m_context.columns());
        m_terms.push_back(std::move(term));
        return m_terms.back();
    }

    ModelContext &m_context;
    std::vector<ChargeTerm> &m_terms;
};

} // namespace

void ChargeTerm::run(const Draws &draws)
{
    factor = draws.value(price);
    const double fixed = (headsBy ? 1 : draws.value(heads)) * (amountBy ? 1 : draws.value(amount));
    for (std::size_t column = 0; column < units.size(); ++column) {
        if (!active[column])
            continue;
        double value = fixed;
        if (headsBy)
            value *= headsBy->values()[column];
        if (amountBy)
            value *= amountBy->values()[column];
        units[column] = value > 0 ? value : 0;
    }
}

void ChargeTerm::addTo(std::vector<double> &costs) const
{
    for (std::size_t column = 0; column < units.size(); ++column)
        costs[column] += units[column] * perUnit[column] * factor;
}

double usageOfUnit(const ModelContext &context, const ChargeTerm &term, const Rate &rate)
{
    if (rate.time != Rate::Time::Hour)
        return 1;
    const EnvironmentId environment = context.lines[term.line].environment;
    return context.quantities.hours(*term.charge, &rate, environment).toDouble();
}

std::vector<ChargeTerm> chargeTerms(ModelContext &context)
{
    std::vector<ChargeTerm> terms;
    TermMaker maker(context, terms);
    for (std::size_t line = 0; line < context.lines.size(); ++line) {
        const ComponentId component = context.lines[line].component;
        for (const SizingId id : context.sizings.of(component)) {
            const Sizing *sizing = context.plan.find(id);
            for (const ChargeId charge : context.sizings.charges(id))
                maker.add(line, *sizing, *context.plan.find(charge));
        }
    }
    const Draws likely(context.inputs.size());
    for (ChargeTerm &term : terms)
        term.run(likely);
    return terms;
}

} // namespace stratoplan
