// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/inputtable.h"

#include "core/engine/drivers.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What a place in the stream is for: 8 bits of it, before 32 of an id and 24 of a slot, so that two things
/// never share one.
enum class Kind : quint64 { Points = 1, Growth, Heads, Charge, Amount, Load, Replicas, Price, Adjustment };

template <class Row>
quint64 placeOf(Kind kind, Id<Row> id, quint64 slot = 0)
{
    return (quint64(kind) << 56) | (quint64(quint32(id.value())) << 24) | slot;
}

/// Tells a component's charges apart: by name (FNV-1a, the same on every machine) and which of that name.
quint64 slotOf(const QString &name, qsizetype again)
{
    quint32 hash = 2166136261;
    for (const QChar sign : name)
        hash = (hash ^ sign.unicode()) * 16777619;
    return ((hash ^ (hash >> 20)) & 0xfffff) << 4 | (quint64(again) & 0xf);
}

bool isRange(const QuantityInput &quantity)
{
    return quantity.kind == QuantityInput::Kind::Number && !quantity.number.isSingle();
}

/// The value an input is shown with.
Range<Quantity> shown(const RangeSampler &sampler)
{
    const auto quantity = [](double value) { return asQuantity(value).value_or(Quantity()); };
    return {quantity(sampler.at(0.1)), quantity(sampler.likely()), quantity(sampler.at(0.9))};
}

UncertainInput inputOf(UncertainInput::What what, const QString &name, const QString &unit)
{
    UncertainInput input;
    input.what = what;
    input.name = name;
    input.unit = unit;
    return input;
}

QString nameOf(const Plan &plan, const Charge &charge)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    return charge.name.isEmpty() && item ? item->name : charge.name;
}

Range<double> factors(const Range<Percent> &percent)
{
    const auto factor = [](Percent each) { return std::max(0.0, 1 + each.toDouble() / 100); };
    return {factor(percent.low), factor(percent.likely), factor(percent.high)};
}

} // namespace

InputTable::InputTable(const Plan &plan, OptionId option)
{
    addDrivers(plan);
    addComponents(plan, option);
    addPrices(plan);
    addAdjustments(plan, option);
}

int InputTable::put(Place place, UncertainInput input, const Range<double> &range, Spread spread)
{
    const RangeSampler sampler(range, spread);
    input.value = shown(sampler);
    const int index = m_byPlace.value(place, static_cast<int>(m_inputs.size()));
    if (index == m_inputs.size()) {
        m_byPlace.insert(place, index);
        m_places.append(place);
        m_inputs.append(input);
        m_samplers.append(QList<RangeSampler>());
    }
    m_inputs[index] = input;
    m_samplers[index].append(sampler);
    return index;
}

void InputTable::addDrivers(const Plan &plan)
{
    for (const Driver &driver : plan.table<Driver>()) {
        if (!driver.formula.isEmpty())
            continue;
        const QString name = driver.name.isEmpty() ? driver.key : driver.name;
        UncertainInput input = inputOf(UncertainInput::What::Driver, name, driver.unit);
        input.driver = driver.id;
        for (const DriverPoint &point : driver.points) {
            if (!point.value.isSingle())
                put(placeOf(Kind::Points, driver.id), input, asDoubles(point.value), driver.spread);
        }
        input.what = UncertainInput::What::Growth;
        input.unit = u"%"_s;
        if (!driver.growth.isSingle())
            put(placeOf(Kind::Growth, driver.id), input, asDoubles(driver.growth), driver.spread);
    }
}

void InputTable::addComponents(const Plan &plan, OptionId option)
{
    const SizingIndex sizings(plan);
    const QList<PhaseId> order = phasesInOrder(plan);
    for (const Component &component : plan.table<Component>()) {
        if (component.option != option)
            continue;
        QList<SizingId> inOrder = sizings.of(component.id);
        std::stable_sort(inOrder.begin(), inOrder.end(), [&order, &plan](SizingId a, SizingId b) {
            return order.indexOf(plan.find(a)->phase) < order.indexOf(plan.find(b)->phase);
        });
        for (const SizingId id : std::as_const(inOrder))
            addSizing(plan, *plan.find(id), component, sizings.charges(id));
        addOwnValues(plan, component);
    }
}

void InputTable::addSizing(const Plan &plan, const Sizing &sizing, const Component &component,
                           const QList<ChargeId> &charges)
{
    UncertainInput input = inputOf(UncertainInput::What::Units, component.name, sizing.unit);
    input.component = component.id;
    input.sizing = sizing.id;
    if (isRange(sizing.quantity))
        put(placeOf(Kind::Heads, component.id), input, asDoubles(sizing.quantity.number),
            sizing.quantity.spread);
    QStringList names; // the same charge of another sizing has the same name
    for (const ChargeId id : charges) {
        const Charge &charge = *plan.find(id);
        const Rate *rate = plan.find(charge.rate);
        input.detail = nameOf(plan, charge);
        input.unit = rate ? rate->unit : QString();
        input.charge = charge.id;
        m_charges.insert(
            id, placeOf(Kind::Charge, component.id, slotOf(input.detail, names.count(input.detail))));
        names.append(input.detail);
        if (isRange(charge.amount))
            put(m_charges.value(id), input, asDoubles(charge.amount.number), charge.amount.spread);
    }
    input.detail.clear();
    input.charge = {};
    input.what = UncertainInput::What::Amount;
    input.unit = sizing.stated.amount.likely.currency().toString();
    if (!sizing.stated.amount.isSingle())
        put(placeOf(Kind::Amount, component.id), input, asDoubles(sizing.stated.amount),
            sizing.stated.spread);
}

void InputTable::addOwnValues(const Plan &plan, const Component &component)
{
    UncertainInput input = inputOf(UncertainInput::What::Units, component.name, {});
    input.component = component.id;
    for (const ScalingPolicy &policy : plan.table<ScalingPolicy>()) {
        input.detail = policy.metric;
        input.unit = policy.unit;
        if (policy.component == component.id && isRange(policy.load))
            put(placeOf(Kind::Load, policy.id), input, asDoubles(policy.load.number), policy.load.spread);
    }
    for (const Workload &workload : plan.table<Workload>()) {
        input.detail = workload.name;
        input.unit.clear();
        if (workload.component == component.id && isRange(workload.replicas))
            put(placeOf(Kind::Replicas, workload.id), input, asDoubles(workload.replicas.number),
                workload.replicas.spread);
    }
}

void InputTable::addPrices(const Plan &plan)
{
    for (const PriceRange &row : plan.table<PriceRange>()) {
        const Rate *rate = plan.find(row.rate);
        if (!rate || row.percent.isSingle() || m_prices.contains(row.rate))
            continue;
        const PriceItem *item = plan.find(rate->item);
        UncertainInput input = inputOf(UncertainInput::What::Price, item ? item->name : QString(), u"%"_s);
        input.detail = rate->term;
        input.rate = rate->id;
        const int index = put(placeOf(Kind::Price, rate->id), input, asDoubles(row.percent), row.spread);
        m_inputs[index].value.likely = Quantity();
        m_prices.insert(rate->id, {index, RangeSampler(factors(row.percent), row.spread), 1});
    }
}

void InputTable::addAdjustments(const Plan &plan, OptionId option)
{
    for (const Adjustment &row : plan.table<Adjustment>()) {
        if (row.option && row.option != option)
            continue;
        UncertainInput input = inputOf(UncertainInput::What::Adjustment, row.name, u"%"_s);
        input.adjustment = row.id;
        for (const PhasePercent &step : row.steps) {
            if (!step.percent.isSingle())
                put(placeOf(Kind::Adjustment, row.id), input, asDoubles(step.percent), step.spread);
        }
    }
}

Draw InputTable::drawAt(Place place, const Range<double> &range, Spread spread) const
{
    const int index = m_byPlace.value(place, -1);
    for (const RangeSampler &sampler : m_samplers.value(index)) {
        if (sampler.isOf(range, spread))
            return {index, sampler};
    }
    return {-1, RangeSampler(Range(range.likely), spread)};
}

Draw InputTable::drawOf(Place place, const QuantityInput &quantity) const
{
    return drawAt(place, asDoubles(quantity.number), quantity.spread);
}

Draw InputTable::quantity(const Sizing &sizing) const
{
    return drawOf(placeOf(Kind::Heads, sizing.component), sizing.quantity);
}

Draw InputTable::quantity(const Charge &charge) const
{
    return drawOf(m_charges.value(charge.id), charge.amount);
}

Draw InputTable::load(const ScalingPolicy &policy) const
{
    return drawOf(placeOf(Kind::Load, policy.id), policy.load);
}

Draw InputTable::replicas(const Workload &workload) const
{
    return drawOf(placeOf(Kind::Replicas, workload.id), workload.replicas);
}

Draw InputTable::amount(const Sizing &sizing) const
{
    return drawAt(placeOf(Kind::Amount, sizing.component), asDoubles(sizing.stated.amount),
                  sizing.stated.spread);
}

Draw InputTable::percent(const Adjustment &adjustment, const PhasePercent &step) const
{
    return drawAt(placeOf(Kind::Adjustment, adjustment.id), asDoubles(step.percent), step.spread);
}

Draw InputTable::point(const Driver &driver, const DriverPoint &point) const
{
    return drawAt(placeOf(Kind::Points, driver.id), asDoubles(point.value), driver.spread);
}

Draw InputTable::growth(const Driver &driver) const
{
    return drawAt(placeOf(Kind::Growth, driver.id), asDoubles(driver.growth), driver.spread);
}

Draw InputTable::priceFactor(RateId rate) const
{
    const auto known = m_prices.constFind(rate);
    return known == m_prices.cend() ? Draw {-1, RangeSampler(Range(1.0), Spread::Triangular)} : *known;
}

} // namespace stratoplan
