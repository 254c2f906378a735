// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitmentfamilies.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/pricing/pricing.h"
#include "core/engine/quantities.h"
#include "core/optimise/purchasing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct CommitmentText
{
    Q_DECLARE_TR_FUNCTIONS(Commitment)
};

/// More than can be asked about: larger sums need not be known, and would not fit.
constexpr Quantity tooMany = Quantity::fromWhole(2 * Purchasing::mostUnits);

bool isOnDemand(const Rate &rate)
{
    return rate.time == Rate::Time::Hour && rate.termMonths == 0 && rate.term != "spot"_L1;
}

/// Whether a rate commits what another one charges on demand.
bool commits(const Rate &rate, const Rate &onDemand)
{
    const bool isSteady = rate.time == Rate::Time::Hour || rate.time == Rate::Time::Month;
    return rate.item == onDemand.item && rate.termMonths > 0 && isSteady && rate.unit == onDemand.unit;
}

/// What a unit costs in each month of the horizon, and paid once for a unit bought then.
struct Prices
{
    QList<Money> monthly;
    QList<Money> upfront;
    QString problem;
};

Prices pricesOf(const Plan &plan, const Rate &rate, Quantity hours)
{
    Prices prices;
    if (!isLinear(rate)) {
        prices.problem = CommitmentText::tr("What a unit costs depends on how much of it is used.");
        return prices;
    }
    for (int i = 0; i < plan.info().horizon; ++i) {
        const EffectiveRate effective = effectiveRate(plan, rate, plan.info().start + i);
        prices.problem = effective.problem;
        if (!prices.problem.isEmpty())
            return prices;
        const auto cost = priceUsage(effective.rate, Quantity::fromWhole(1), hours);
        if (!cost) {
            prices.problem = cost.error().message;
            return prices;
        }
        prices.monthly.append(cost->cost);
        prices.upfront.append(effective.rate.upfront);
    }
    return prices;
}

/// Finds families while it goes through the components.
class FamilyFinder
{
public:
    FamilyFinder(const Plan &plan, const UnitsInPeriod &units)
        : m_plan(plan), m_units(units), m_timeline(plan)
    {
        for (const Rate &rate : plan.table<Rate>()) {
            if (rate.termMonths > 0)
                m_committed[rate.item].append(rate.id);
        }
    }

    QList<CommitmentFamily> find(OptionId option)
    {
        const SizingIndex sizings(m_plan);
        for (const Component &component : m_plan.table<Component>()) {
            if (component.option == option && isCounted(component.environment))
                addComponent(component, sizings);
        }
        for (CommitmentFamily &family : m_families) {
            family.question.demand = certainDemand(familyUnits(m_plan, family, m_units));
            addPrices(family);
        }
        return std::move(m_families);
    }

private:
    [[nodiscard]] bool isCounted(EnvironmentId id) const
    {
        const Environment *environment = m_plan.find(id);
        return !environment || environment->inPlaceOf.isNone();
    }

    void addComponent(const Component &component, const SizingIndex &sizings)
    {
        for (int month = 0; month < m_timeline.months(); ++month) {
            const Sizing *sizing = sizings.at(component.id, m_timeline.at(month).phase);
            if (!sizing || !sizing->present)
                continue;
            for (const ChargeId id : sizings.charges(sizing->id))
                addCharge(component, *sizing, *m_plan.find(id), month);
        }
    }

    void addCharge(const Component &component, const Sizing &sizing, const Charge &charge, int month)
    {
        const Rate *rate = m_plan.find(charge.rate);
        if (!rate || !isOnDemand(*rate) || offers(*rate).isEmpty())
            return;
        CommitmentFamily &family = familyOf(*rate, hoursOf(component, charge, *rate));
        family.uses.append({month, component.id, sizing.id, charge.id});
        if (!family.components.contains(component.id))
            family.components.append(component.id);
        if (!m_units(sizing, charge, m_timeline.at(month)) && !family.leftOut.contains(component.id))
            family.leftOut.append(component.id);
    }

    /// As Quantities::hours() has it.
    [[nodiscard]] Quantity hoursOf(const Component &component, const Charge &charge, const Rate &rate) const
    {
        if (charge.hours)
            return *charge.hours;
        const Environment *environment = m_plan.find(component.environment);
        const PriceItem *item = m_plan.find(rate.item);
        const Quantity usual = m_plan.info().hoursPerMonth;
        const bool rests = environment && item && stopsOutsideHours(*item, rate);
        return rests ? environment->hours.value_or(usual) : usual;
    }

    [[nodiscard]] QList<RateId> offers(const Rate &onDemand) const
    {
        QList<RateId> rates;
        for (const RateId id : m_committed.value(onDemand.item)) {
            if (commits(*m_plan.find(id), onDemand))
                rates.append(id);
        }
        return rates;
    }

    CommitmentFamily &familyOf(const Rate &rate, Quantity hours)
    {
        const std::pair key(rate.id, hours.raw());
        const auto known = m_index.constFind(key);
        if (known != m_index.cend())
            return m_families[*known];
        m_index.insert(key, m_families.size());
        CommitmentFamily family;
        family.item = rate.item;
        family.onDemand = rate.id;
        family.hours = hours;
        if (const PriceItem *item = m_plan.find(rate.item))
            family.name = item->name;
        m_families.append(family);
        return m_families.last();
    }

    void addPrices(CommitmentFamily &family) const
    {
        const Rate &onDemand = *m_plan.find(family.onDemand);
        const Prices prices = pricesOf(m_plan, onDemand, family.hours);
        family.problem = prices.problem;
        family.question.onDemand = prices.monthly;
        QString offerProblem;
        for (const RateId id : offers(onDemand)) {
            const Rate &rate = *m_plan.find(id);
            const Prices committed = pricesOf(m_plan, rate, m_plan.info().hoursPerMonth);
            if (!committed.problem.isEmpty()) {
                offerProblem = committed.problem;
                continue;
            }
            family.question.offers.append(
                {rate.term, id, rate.termMonths, committed.monthly, committed.upfront});
        }
        if (family.problem.isEmpty() && family.question.offers.isEmpty())
            family.problem = offerProblem;
    }

    const Plan &m_plan;
    const UnitsInPeriod &m_units;
    Timeline m_timeline;
    QHash<PriceItemId, QList<RateId>> m_committed;
    QList<CommitmentFamily> m_families;
    QHash<std::pair<RateId, qint64>, qsizetype> m_index;
};

} // namespace

UnitsInPeriod plannedUnits(const Plan &plan)
{
    const SizingIndex sizings(plan);
    const auto quantities = std::make_shared<const Quantities>(plan, Timeline(plan), sizings);
    return [quantities](const Sizing &sizing, const Charge &charge, const Period &period) {
        const auto units = quantities->units(sizing, charge, quantities->timeline().columnOf(period));
        return units ? std::optional(units->likely) : std::nullopt;
    };
}

QList<CommitmentFamily> commitmentFamilies(const Plan &plan, OptionId option, const UnitsInPeriod &units)
{
    return FamilyFinder(plan, units).find(option);
}

QList<CommitmentFamily> commitmentFamilies(const Plan &plan, OptionId option)
{
    return commitmentFamilies(plan, option, plannedUnits(plan));
}

QList<Quantity> familyUnits(const Plan &plan, const CommitmentFamily &family, const UnitsInPeriod &units)
{
    const Timeline timeline(plan);
    QList<Quantity> sum(timeline.months());
    for (const FamilyUse &use : family.uses) {
        const auto asked = units(*plan.find(use.sizing), *plan.find(use.charge), timeline.at(use.month))
                               .value_or(Quantity());
        sum[use.month] = std::min(sum.at(use.month) + std::min(asked, tooMany), tooMany);
    }
    return sum;
}

} // namespace stratoplan
