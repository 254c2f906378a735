// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/upfrontmodel.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/pricing/upfront.h"

#include <algorithm>

namespace stratoplan {

UpfrontModel::UpfrontModel(ModelContext &context, std::size_t line, RateId rate)
    : m_line(line), m_months(context.timeline().months()), m_term(context.plan.find(rate)->termMonths),
      m_view(context.plan.info().upfront)
{
    setColumns(context, rate);
    setFirst(context, rate);
}

void UpfrontModel::setFirst(ModelContext &context, RateId rate)
{
    const Rate &row = *context.plan.find(rate);
    const Month start = context.plan.info().start;
    const Month paidIn = firstPayment(start, row, context.quantities.commitment(rate));
    m_first = paidIn - start;
    const EffectiveRate effective = effectiveRate(context.plan, row, paidIn);
    m_firstEach = effective.problem.isEmpty() ? effective.rate.upfront.toDouble() : 0;
}

void UpfrontModel::setColumns(ModelContext &context, RateId rate)
{
    for (std::size_t column = 0; column < context.columns(); ++column) {
        const CountedRate &counted = context.rates.at(rate, static_cast<int>(column));
        m_each.push_back(counted.isUsable ? counted.rate.upfront.toDouble() : 0);
    }
}

namespace {

/// Whether a charge of a line has the rate as its own: another one's commitment may only name it.
bool isOwnRate(const ModelContext &context, std::size_t line, RateId rate)
{
    for (const SizingId sizing : context.sizings.of(context.lines[line].component)) {
        for (const ChargeId charge : context.sizings.charges(sizing)) {
            if (context.plan.find(charge)->rate == rate)
                return true;
        }
    }
    return false;
}

} // namespace

std::vector<UpfrontModel> UpfrontModel::all(ModelContext &context, const std::vector<ChargeTerm> &terms)
{
    std::vector<UpfrontModel> models;
    QHash<std::pair<std::size_t, RateId>, std::size_t> places;
    for (const ChargeTerm &term : terms) {
        if (context.plan.find(term.rate)->upfront.isZero() || !isOwnRate(context, term.line, term.rate))
            continue;
        const std::pair<std::size_t, RateId> key(term.line, term.rate);
        if (!places.contains(key)) {
            places.insert(key, models.size());
            models.push_back(UpfrontModel(context, term.line, term.rate));
        }
        UpfrontModel &model = models[places.value(key)];
        model.m_terms.push_back(&term);
        model.m_isUncertain = model.m_isUncertain || term.isUncertain();
    }
    for (const ChargeTerm &term : terms) {
        const auto place = places.constFind({term.line, term.charge->rate});
        if (place != places.cend() && term.rate != term.charge->rate)
            models[*place].addLapsed(context, term);
    }
    return models;
}

void UpfrontModel::addLapsed(ModelContext &context, const ChargeTerm &otherwise)
{
    Lapsed lapsed {&otherwise, std::vector<double>(context.columns()), std::vector<bool>(context.columns())};
    for (std::size_t column = 0; column < lapsed.perUnit.size(); ++column) {
        const int place = static_cast<int>(column);
        const CountedRate &committed = context.rates.at(otherwise.charge->rate, place);
        if (!otherwise.active[column] || !committed.isUsable || !committed.isLinear
            || !context.rates.at(otherwise.rate, place).isLinear)
            continue;
        lapsed.counts[column] = true;
        lapsed.perUnit[column] = committed.cost.ofUnit(usageOfUnit(context, otherwise, committed.rate));
    }
    m_lapsed.push_back(std::move(lapsed));
    m_isUncertain = m_isUncertain || otherwise.isUncertain();
}

void UpfrontModel::keep(double held, std::size_t column, std::vector<double> &costs) const
{
    const double factor = m_terms.front()->factor;
    for (const Lapsed &each : m_lapsed) {
        if (!each.counts[column])
            continue;
        const double kept = std::min(held, each.otherwise->units[column]);
        held -= kept;
        const double paid = each.perUnit[column] * factor;
        costs[column] += kept * (paid - each.otherwise->perUnit[column] * each.otherwise->factor);
    }
}

void UpfrontModel::useInputs(ModelContext &context) const
{
    for (const ChargeTerm *term : m_terms) {
        context.use(term->heads);
        context.use(term->amount);
        context.use(term->price);
    }
    for (const Lapsed &each : m_lapsed) {
        context.use(each.otherwise->heads);
        context.use(each.otherwise->amount);
        context.use(each.otherwise->price);
    }
}

double UpfrontModel::unitsAt(std::size_t column) const
{
    double units = 0;
    for (const ChargeTerm *term : m_terms)
        units += term->units[column];
    return units;
}

double UpfrontModel::countedAt(const Purchase &purchase, int month) const
{
    const int age = month - purchase.month;
    if (age == 0 && (m_view == UpfrontView::Cash || m_term == 0))
        return purchase.paid;
    return m_view == UpfrontView::Spread && age < m_term ? purchase.paid / m_term : 0;
}

void UpfrontModel::addTo(std::vector<double> &costs) const
{
    constexpr double tooLittle = 1e-9; // units: what rounding leaves is not bought
    const double factor = m_terms.front()->factor;
    std::vector<Purchase> purchases;
    for (int month = 0; month < m_months; ++month) {
        const auto column = static_cast<std::size_t>(month);
        double held = 0;
        for (const Purchase &each : purchases)
            held += m_term == 0 || month < each.month + m_term ? each.units : 0;
        keep(held, column, costs);
        const double missing = unitsAt(column) - held;
        const double price = month == 0 ? m_firstEach : m_each[column];
        if (missing > tooLittle)
            purchases.push_back({month == 0 ? m_first : month, missing, missing * price * factor});
        double counted = 0;
        for (const Purchase &each : purchases)
            counted += countedAt(each, month);
        costs[column] += counted;
    }
    for (auto column = static_cast<std::size_t>(m_months); column < costs.size() && m_term > 0; ++column)
        costs[column] += unitsAt(column) * m_each[column] * factor / m_term;
}

} // namespace stratoplan
