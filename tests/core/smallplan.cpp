// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"

namespace stratoplan::test {

OptionId SmallPlan::option(const char *name, bool reference)
{
    Option row;
    row.name = QString::fromLatin1(name);
    row.reference = reference;
    return add(row);
}

EnvironmentId SmallPlan::environment(const char *name, EnvironmentId inPlaceOf)
{
    Environment row;
    row.name = QString::fromLatin1(name);
    row.kind = Environment::Kind::Production;
    row.inPlaceOf = inPlaceOf;
    return add(row);
}

PhaseId SmallPlan::phase(const char *name, std::optional<Month> month)
{
    Phase row;
    row.name = QString::fromLatin1(name);
    row.begins = month ? Phase::Begins::InMonth : Phase::Begins::Undated;
    row.month = month.value_or(Month());
    return add(row);
}

ComponentId SmallPlan::component(OptionId option, EnvironmentId environment, const char *name,
                                 const char *role, Category category)
{
    Component row;
    row.option = option;
    row.environment = environment;
    row.name = QString::fromLatin1(name);
    row.role = QString::fromLatin1(role);
    row.category = category;
    return add(row);
}

RateId SmallPlan::rate(Rate::Time time, QList<Tier> tiers, const char *unit)
{
    PriceItem item;
    item.name = QStringLiteral("item");
    item.provider = QStringLiteral("aws");
    Rate row;
    row.item = add(item);
    row.time = time;
    row.unit = QString::fromLatin1(unit);
    row.tiers = std::move(tiers);
    row.sourceTitle = QStringLiteral("a price list");
    return add(row);
}

SizingId SmallPlan::sizing(ComponentId component, const QuantityInput &quantity, PhaseId phase)
{
    Sizing row;
    row.component = component;
    row.quantity = quantity;
    row.phase = phase;
    return add(row);
}

ChargeId SmallPlan::charge(SizingId sizing, RateId rate, Charge::Counts counts)
{
    Charge row;
    row.sizing = sizing;
    row.rate = rate;
    row.counts = counts;
    return add(row);
}

ComponentId SmallPlan::priced(OptionId option, EnvironmentId environment, const char *name, RateId rate,
                              const char *count, const char *role)
{
    const ComponentId id = component(option, environment, name, role);
    charge(sizing(id, QuantityInput::of(Range(quantity(count)))), rate);
    return id;
}

ComponentId SmallPlan::stated(OptionId option, EnvironmentId environment, const char *name,
                              const Range<Money> &amount, PhaseId phase)
{
    const ComponentId id = component(option, environment, name);
    Sizing row;
    row.component = id;
    row.phase = phase;
    row.stated = {StatedAmount::Kind::Amount, amount};
    add(row);
    return id;
}

} // namespace stratoplan::test
