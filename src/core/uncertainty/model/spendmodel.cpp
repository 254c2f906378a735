// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/spendmodel.h"

#include "core/engine/pricing/pricing.h"
#include "core/engine/pricing/upfront.h"
#include "core/engine/selection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The charges of a line in a column, and the rates they pay.
class LineCharges
{
public:
    LineCharges(ModelContext &context, const UpfrontLedger &ledger, std::size_t line, std::size_t column)
        : m_context(context), m_ledger(ledger), m_line(line), m_column(static_cast<int>(column)),
          m_sizing(context.lines[line].sizings[column])
    {
    }

    [[nodiscard]] const ModelLine &line() const { return m_context.lines[m_line]; }
    [[nodiscard]] std::size_t column() const { return static_cast<std::size_t>(m_column); }
    [[nodiscard]] QList<ChargeId> all() const
    {
        return m_sizing ? m_context.sizings.charges(m_sizing->id) : QList<ChargeId>();
    }
    /// What a charge pays as a percentage of spend; null: it does not.
    [[nodiscard]] const CountedRate *spendRate(ChargeId charge) const
    {
        const RateId rate = m_context.quantities.rate(*m_context.plan.find(charge), m_column);
        if (!m_context.plan.find(rate))
            return nullptr;
        const CountedRate &counted = m_context.rates.at(rate, m_column);
        return counted.isSpend ? &counted : nullptr;
    }
    [[nodiscard]] bool hasSpend() const
    {
        const QList<ChargeId> charges = all();
        return std::any_of(charges.begin(), charges.end(),
                           [this](ChargeId charge) { return spendRate(charge) != nullptr; });
    }
    /// The account that one charge is billed to, or the line where none is given.
    [[nodiscard]] QString account(ChargeId charge = {}) const
    {
        const Component *component = m_context.plan.find(m_context.lines[m_line].component);
        if (component->account)
            return u"a%1"_s.arg(component->account.value());
        const Rate *rate = nullptr;
        for (const ChargeId each : charge ? QList<ChargeId> {charge} : all()) {
            if (!rate)
                rate = m_context.plan.find(m_context.quantities.rate(*m_context.plan.find(each), m_column));
        }
        if (!rate && !charge)
            rate = leftRate();
        const PriceItem *item = rate ? m_context.plan.find(rate->item) : nullptr;
        const Option *option = m_context.plan.find(m_context.option);
        return u"p"_s + (item ? item->provider : option ? option->provider : QString());
    }

private:
    /// What a line still pays for that no charge carries any more; null: nothing.
    [[nodiscard]] const Rate *leftRate() const
    {
        const QList<RateId> rates =
            m_ledger.rates(m_context.lines[m_line].component, m_context.timeline().at(m_column));
        return rates.isEmpty() ? nullptr : m_context.plan.find(rates.first());
    }

    ModelContext &m_context;
    const UpfrontLedger &m_ledger;
    std::size_t m_line;
    int m_column;
    const Sizing *m_sizing;
};

std::vector<std::size_t> coveredBy(ModelContext &context, const UpfrontLedger &ledger, const LineCharges &own,
                                   const Charge &charge)
{
    std::vector<std::size_t> covered;
    for (std::size_t other = 0; other < context.lines.size(); ++other) {
        if (!own.line().isBilledWith(context.lines[other]))
            continue;
        const LineCharges charges(context, ledger, other, own.column());
        if (charges.hasSpend())
            continue;
        const bool isCovered = charge.covers == Selection()
            ? charges.account() == own.account(charge.id)
            : covers(charge.covers, *context.plan.find(context.lines[other].component));
        if (isCovered)
            covered.push_back(other);
    }
    return covered;
}

} // namespace

std::vector<SpendModel> SpendModel::all(ModelContext &context)
{
    std::vector<SpendModel> models;
    const auto &rates = context.plan.table<Rate>();
    if (std::none_of(rates.begin(), rates.end(),
                     [](const Rate &rate) { return rate.time == Rate::Time::Spend; }))
        return models;
    const UpfrontLedger ledger(context.plan, context.option, context.sizings, context.quantities);
    for (std::size_t line = 0; line < context.lines.size(); ++line) {
        SpendModel model(line);
        for (std::size_t column = 0; column < context.columns(); ++column) {
            const LineCharges charges(context, ledger, line, column);
            for (const ChargeId id : charges.all()) {
                const CountedRate *rate = charges.spendRate(id);
                if (!rate || !rate->isUsable)
                    continue;
                const Charge &charge = *context.plan.find(id);
                const double free = static_cast<double>(allowanceOf(rate->rate, false)) / 1e12;
                model.m_parts.push_back({column, rate, context.inputs.priceFactor(rate->rate.id), free,
                                         coveredBy(context, ledger, charges, charge)});
                for (const std::size_t other : model.m_parts.back().covered)
                    model.m_covered.insert(other);
            }
        }
        if (!model.m_parts.empty())
            models.push_back(std::move(model));
    }
    return models;
}

bool SpendModel::isUncertain() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const Part &part) { return !part.price.isCertain(); });
}

void SpendModel::useInputs(ModelContext &context) const
{
    for (const Part &part : m_parts)
        context.use(part.price);
}

double SpendModel::cost(const Part &part, double spent)
{
    if (part.rate->rate.tierScope == Rate::Scope::Unit)
        return part.rate->cost.ofUnit(1) * spent;
    return part.rate->cost.at(std::max(0.0, spent - part.allowance));
}

void SpendModel::addTo(std::vector<double> &costs, const std::vector<std::vector<double>> &after,
                       const Draws &draws) const
{
    for (const Part &part : m_parts) {
        double spent = 0;
        for (const std::size_t line : part.covered)
            spent += after[line][part.column];
        costs[part.column] += cost(part, spent) * draws.value(part.price);
    }
}

} // namespace stratoplan
