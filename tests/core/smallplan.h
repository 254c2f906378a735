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

    OptionId option(const char *name, bool reference = false);
    EnvironmentId environment(const char *name, EnvironmentId inPlaceOf = {});
    PhaseId phase(const char *name, std::optional<Month> month);
    ComponentId component(OptionId option, EnvironmentId environment, const char *name,
                          const char *role = "other", Category category = Category::Other);
    RateId rate(Rate::Time time, QList<Tier> tiers, const char *unit = "unit");
    RateId hourly(const char *amount) { return rate(Rate::Time::Hour, {{Quantity(), price(amount)}}); }
    RateId monthly(const char *amount) { return rate(Rate::Time::Month, {{Quantity(), price(amount)}}); }
    SizingId sizing(ComponentId component, const QuantityInput &quantity, PhaseId phase = {});
    ChargeId charge(SizingId sizing, RateId rate, Charge::Counts counts = Charge::Counts::Each);
    /// A component with one sizing from the start that is charged by @p rate for @p count units.
    ComponentId priced(OptionId option, EnvironmentId environment, const char *name, RateId rate,
                       const char *count, const char *role = "other");
    /// A component with a stated amount from the start.
    ComponentId stated(OptionId option, EnvironmentId environment, const char *name,
                       const Range<Money> &amount, PhaseId phase = {});
    template <class Row>
    Id<Row> add(Row row)
    {
        row.id = plan.table<Row>().nextId();
        plan.table<Row>().insert(row);
        return row.id;
    }
};

} // namespace stratoplan::test
