// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QString>

namespace stratoplan::test {

inline const Currency usd = Currency::of("USD");

inline Money dollars(const char *amount)
{
    return *Money::fromString(QString::fromLatin1(amount), usd);
}

inline Quantity quantity(const char *text)
{
    return *Quantity::fromString(QString::fromLatin1(text));
}

inline UnitPrice price(const char *text)
{
    return *UnitPrice::fromString(QString::fromLatin1(text));
}

/// Builds plans for tests of the engine, a row a call; ids count from 1 in each table.
class SmallPlan
{
public:
    Plan plan;

    OptionId option(const char *name, bool reference = false)
    {
        Option row;
        row.name = QString::fromLatin1(name);
        row.reference = reference;
        return add(row);
    }
    EnvironmentId environment(const char *name, EnvironmentId inPlaceOf = {})
    {
        Environment row;
        row.name = QString::fromLatin1(name);
        row.kind = Environment::Kind::Production;
        row.inPlaceOf = inPlaceOf;
        return add(row);
    }
    PhaseId phase(const char *name, std::optional<Month> month)
    {
        Phase row;
        row.name = QString::fromLatin1(name);
        row.begins = month ? Phase::Begins::InMonth : Phase::Begins::Undated;
        row.month = month.value_or(Month());
        return add(row);
    }
    ComponentId component(OptionId option, EnvironmentId environment, const char *name,
                          const char *role = "other", Category category = Category::Other)
    {
        Component row;
        row.option = option;
        row.environment = environment;
        row.name = QString::fromLatin1(name);
        row.role = QString::fromLatin1(role);
        row.category = category;
        return add(row);
    }
    RateId rate(Rate::Time time, QList<Tier> tiers, const char *unit = "unit")
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
    RateId hourly(const char *amount) { return rate(Rate::Time::Hour, {{Quantity(), price(amount)}}); }
    RateId monthly(const char *amount) { return rate(Rate::Time::Month, {{Quantity(), price(amount)}}); }
    SizingId sizing(ComponentId component, const QuantityInput &quantity, PhaseId phase = {})
    {
        Sizing row;
        row.component = component;
        row.quantity = quantity;
        row.phase = phase;
        return add(row);
    }
    ChargeId charge(SizingId sizing, RateId rate, Charge::Counts counts = Charge::Counts::Each)
    {
        Charge row;
        row.sizing = sizing;
        row.rate = rate;
        row.counts = counts;
        return add(row);
    }
    /// A component with one sizing from the start that is charged by @p rate for @p count units.
    ComponentId priced(OptionId option, EnvironmentId environment, const char *name, RateId rate,
                       const char *count, const char *role = "other")
    {
        const ComponentId id = component(option, environment, name, role);
        charge(sizing(id, QuantityInput::of(Range(quantity(count)))), rate);
        return id;
    }
    /// A component with a stated amount from the start.
    ComponentId stated(OptionId option, EnvironmentId environment, const char *name, const Range<Money> &amount,
                       PhaseId phase = {})
    {
        const ComponentId id = component(option, environment, name);
        Sizing row;
        row.component = id;
        row.phase = phase;
        row.stated = {StatedAmount::Kind::Amount, amount};
        add(row);
        return id;
    }
    template <class Row>
    Id<Row> add(Row row)
    {
        row.id = plan.table<Row>().nextId();
        plan.table<Row>().insert(row);
        return row.id;
    }
};

} // namespace stratoplan::test
