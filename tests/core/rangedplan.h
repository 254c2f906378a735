// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/inputtable.h"
#include "randomplan.h"

namespace stratoplan::test {

/// A random plan with ranges in everything that may be one, all spreads, a commitment that begins and ends,
/// and a percentage of spend: what decides a cost and may be uncertain, but for prices.
class RangedPlan
{
public:
    explicit RangedPlan(quint32 seed) : m_random(seed + 1'000), m_base(seed), m_plan(m_base.make())
    {
        spreadDrivers();
        spreadSizings();
        spreadAdjustments();
        addCommitment();
        if (m_random.bounded(3) == 0)
            addSpend();
        addBackup();
    }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] OptionId option() const { return m_base.option(); }

    /// The plan with every range at the value it is drawn at: what a run should cost is what this costs.
    [[nodiscard]] Plan drawn(const InputTable &inputs, const Draws &draws) const
    {
        Plan plan = m_plan;
        for (Driver row : m_plan.table<Driver>()) {
            for (DriverPoint &point : row.points)
                point.value = Quantity::fromDouble(draws.value(inputs.point(row, point)));
            row.growth = Percent::fromDouble(draws.value(inputs.growth(row)));
            plan.table<Driver>().replace(row);
        }
        for (Sizing row : m_plan.table<Sizing>()) {
            row.quantity.number = Quantity::fromDouble(draws.value(inputs.quantity(row)));
            const Money amount = Money::fromMicros(qRound64(draws.value(inputs.amount(row)) * 1e6),
                                                   row.stated.amount.high.currency());
            row.stated.amount = amount;
            plan.table<Sizing>().replace(row);
        }
        for (Charge row : m_plan.table<Charge>()) {
            row.amount.number = Quantity::fromDouble(draws.value(inputs.quantity(row)));
            plan.table<Charge>().replace(row);
        }
        for (Adjustment row : m_plan.table<Adjustment>()) {
            const Adjustment given = row;
            for (qsizetype i = 0; i < row.steps.size(); ++i)
                row.steps[i].percent =
                    Percent::fromDouble(draws.value(inputs.percent(given, given.steps.at(i))));
            plan.table<Adjustment>().replace(row);
        }
        return plan;
    }

private:
    Spread spread()
    {
        const Spread all[] {Spread::Triangular, Spread::Pert, Spread::Uniform, Spread::Normal};
        return all[m_random.bounded(4)];
    }

    void spreadDrivers()
    {
        for (Driver row : Table<Driver>(m_plan.table<Driver>())) {
            row.growth = {Percent::fromWhole(1), Percent::fromWhole(4), Percent::fromWhole(9)};
            row.spread = spread();
            row.seasons = {{5, Percent::fromWhole(130)}};
            m_plan.table<Driver>().replace(row);
        }
        Driver doubled;
        doubled.id = m_plan.table<Driver>().nextId();
        doubled.key = u"doubled"_s;
        doubled.formula = u"users * 2 + lag(users, 1) + stock(users, 0, 3) / 10"_s;
        m_plan.table<Driver>().insert(doubled);
    }

    void spreadSizings()
    {
        for (Sizing row : Table<Sizing>(m_plan.table<Sizing>())) {
            row.quantity.spread = spread();
            row.stated.spread = spread();
            if (m_random.bounded(5) == 0)
                row.quantity = QuantityInput::by(u"doubled / 3"_s);
            m_plan.table<Sizing>().replace(row);
        }
        for (Charge row : Table<Charge>(m_plan.table<Charge>())) {
            row.amount.spread = spread();
            m_plan.table<Charge>().replace(row);
        }
    }

    void spreadAdjustments()
    {
        for (Adjustment row : Table<Adjustment>(m_plan.table<Adjustment>())) {
            for (PhasePercent &step : row.steps)
                step.spread = spread();
            m_plan.table<Adjustment>().replace(row);
        }
    }

    void addCommitment()
    {
        const auto &rates = m_plan.table<Rate>();
        Commitment row;
        row.id = m_plan.table<Commitment>().nextId();
        row.rate = rates.at(m_random.bounded(int(rates.size()))).id;
        row.otherwise = rates.at(m_random.bounded(int(rates.size()))).id;
        row.start = m_random.bounded(2) == 0 ? Month(2026, 4) : Month(2025, 9);
        row.terms = 1;
        if (row.rate != row.otherwise)
            m_plan.table<Commitment>().insert(row);
    }

    void addSpend()
    {
        Rate rate;
        rate.id = m_plan.table<Rate>().nextId();
        rate.item = m_plan.table<Rate>().at(0).item;
        rate.time = Rate::Time::Spend;
        rate.tiers = {{Quantity(), price("0.1")}, {Quantity::fromWhole(500), price("0.07")}};
        rate.minimum = dollars("29");
        m_plan.table<Rate>().insert(rate);
        Component support;
        support.id = m_plan.table<Component>().nextId();
        support.option = option();
        support.environment = EnvironmentId(1);
        m_plan.table<Component>().insert(support);
        Sizing sizing;
        sizing.id = m_plan.table<Sizing>().nextId();
        sizing.component = support.id;
        m_plan.table<Sizing>().insert(sizing);
        Charge charge;
        charge.id = m_plan.table<Charge>().nextId();
        charge.sizing = sizing.id;
        charge.rate = rate.id;
        m_plan.table<Charge>().insert(charge);
    }

    /// What one component holds, or how much there is of it, is copied into another one.
    void addBackup()
    {
        const ComponentId database = m_plan.table<Component>().at(m_random.bounded(8)).id;
        countInGigabytes(database);
        Rate rate;
        rate.item = m_plan.table<Rate>().at(0).item;
        rate.time = Rate::Time::Month;
        rate.tiers = {{Quantity(), price("0.05")}};
        Component storage;
        storage.option = option();
        storage.environment = EnvironmentId(1);
        Sizing sizing;
        sizing.component = add(storage);
        sizing.quantity = QuantityInput::by(u"kept"_s);
        Charge charge;
        charge.sizing = add(sizing);
        charge.rate = add(rate);
        add(charge);
        for (int i = 1 + m_random.bounded(2); i > 0; --i) {
            Backup backup;
            backup.component = database;
            backup.storage = sizing.component;
            backup.mode = static_cast<Backup::Mode>(m_random.bounded(5));
            backup.every = Duration::fromHours(6 + m_random.bounded(600));
            backup.keep = Duration::fromDays(m_random.bounded(100));
            backup.keepCount = m_random.bounded(4);
            backup.copies = 1 + m_random.bounded(2);
            backup.change = Percent::fromWhole(m_random.bounded(20));
            add(backup);
        }
    }

    /// By its quantity, or by what it is charged for; sometimes neither, so that nobody knows.
    void countInGigabytes(ComponentId database)
    {
        const int counted = m_random.bounded(5);
        for (Sizing row : Table<Sizing>(m_plan.table<Sizing>())) {
            if (row.component == database && counted < 2)
                row.unit = counted == 0 ? u"GB"_s : u"TB"_s;
            m_plan.table<Sizing>().replace(row);
        }
        for (Rate row : Table<Rate>(m_plan.table<Rate>())) {
            if (row.time == Rate::Time::Month && counted < 4)
                row.unit = u"GB"_s;
            m_plan.table<Rate>().replace(row);
        }
    }

    template <class Row>
    Id<Row> add(Row row)
    {
        row.id = m_plan.table<Row>().nextId();
        m_plan.table<Row>().insert(row);
        return row.id;
    }

    QRandomGenerator m_random;
    RandomPlan m_base;
    Plan m_plan;
};

} // namespace stratoplan::test
