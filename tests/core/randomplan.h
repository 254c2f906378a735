// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smallplan.h"

#include <QRandomGenerator>

namespace stratoplan::test {

using namespace Qt::Literals::StringLiterals;

/// Plans of a few components with everything that decides what a line costs, by a fixed seed.
class RandomPlan
{
public:
    explicit RandomPlan(quint32 seed) : m_random(seed) { }

    Plan make()
    {
        PlanInfo info = m_small.plan.info();
        info.horizon = 18;
        info.upfront = pick(2) ? UpfrontView::Cash : UpfrontView::Spread;
        m_small.plan.table<PlanInfo>().replace(info);
        m_option = m_small.option("A");
        m_small.option("B");
        m_environments = {m_small.environment("Production"), m_small.environment("Staging"), {}};
        m_environments.append(m_small.environment("Enterprise", m_environments.first()));
        m_phases = {m_small.phase("MVP", Month(2026, 1)), m_small.phase("Growth", Month(2026, 7)),
                    m_small.phase("Some day", std::nullopt)};
        Driver users;
        users.key = u"users"_s;
        users.points = {{Month(2026, 1), {}, {quantity("90"), quantity("100"), quantity("120")}},
                        {std::nullopt, m_phases.last(), Range(quantity("5000"))}};
        users.growth = Range(Percent::fromWhole(pick(30)));
        m_small.add(users);
        for (int i = 0; i < 6; ++i)
            addRate();
        for (int i = 0; i < 8; ++i)
            addComponent();
        addPriceBook();
        for (int i = pick(4); i > 0; --i)
            addAdjustment();
        return m_small.plan;
    }
    [[nodiscard]] OptionId option() const { return m_option; }
    [[nodiscard]] PhaseId lastDated() const { return m_phases.at(1); }

private:
    int pick(int below) { return below > 0 ? m_random.bounded(below) : 0; }
    QString digits() { return u"%1.%2"_s.arg(pick(50)).arg(pick(1'000'000), 6, 10, QLatin1Char('0')); }

    void addRate()
    {
        const Rate::Time times[] {Rate::Time::Hour, Rate::Time::Month, Rate::Time::Use};
        QList<Tier> tiers {{Quantity(), *UnitPrice::fromString(digits())}};
        if (pick(4) == 0)
            tiers.append({quantity("40"), *UnitPrice::fromString(digits())});
        Rate rate = *m_small.plan.find(m_small.rate(times[pick(3)], tiers));
        if (pick(5) == 0) {
            rate.free = pick(2) ? Rate::Free::Always : Rate::Free::First12Months;
            rate.allowance = quantity("7");
        }
        if (pick(6) == 0) {
            rate.termMonths = 12;
            rate.upfront = dollars("120.000001");
        }
        if (pick(4) == 0)
            rate.per = quantity("1000");
        m_small.plan.table<Rate>().replace(rate);
        m_rates.append(rate.id);
    }

    QuantityInput input()
    {
        switch (pick(6)) {
        case 0:
            return QuantityInput::by(u"ceil(users / 7)"_s);
        case 1:
            return QuantityInput::of(Range(quantity("1.5"), quantity("2"), quantity("4.25")));
        case 2:
            return pick(4) ? QuantityInput::by(u"users * 1.37 - month"_s) : QuantityInput();
        default:
            return QuantityInput::of(Range(*Quantity::fromString(digits())));
        }
    }

    void addComponent()
    {
        const ComponentId id = m_small.component(
            m_option, m_environments.at(pick(static_cast<int>(m_environments.size()))), "c");
        const QList<PhaseId> when {{}, m_phases.at(pick(3))};
        for (int i = 0; i < 1 + pick(2); ++i) {
            const SizingId sizing = m_small.sizing(id, input(), when.at(i));
            Sizing row = *m_small.plan.find(sizing);
            row.present = pick(8) != 0;
            const StatedAmount::Kind kinds[] {StatedAmount::Kind::AfterFirstYear, StatedAmount::Kind::None,
                                              StatedAmount::Kind::Amount, StatedAmount::Kind::Once,
                                              StatedAmount::Kind::Free};
            row.stated.kind = kinds[pick(5)];
            row.stated.amount = {dollars("10"), dollars("12.5"), dollars("20")};
            m_small.plan.table<Sizing>().replace(row);
            for (int part = pick(3); part > 0; --part) {
                Charge charge;
                charge.sizing = sizing;
                charge.rate = pick(12) ? m_rates.at(pick(static_cast<int>(m_rates.size()))) : RateId();
                charge.counts = pick(2) ? Charge::Counts::Each : Charge::Counts::Once;
                charge.amount = pick(2) ? QuantityInput::of(1) : input();
                if (pick(4) == 0)
                    charge.hours = quantity("220.5");
                m_small.add(charge);
            }
        }
    }

    void addPriceBook()
    {
        PriceBookEntry entry;
        entry.discount = Percent::fromWhole(pick(40));
        entry.from = QDate(2026, 1 + pick(12), 1);
        m_small.add(entry);
        PriceOverride own;
        own.rate = m_rates.at(pick(static_cast<int>(m_rates.size())));
        own.price = *UnitPrice::fromString(digits());
        if (pick(2))
            own.from = QDate(2026, 5, 1);
        m_small.add(own);
    }

    void addAdjustment()
    {
        Adjustment row;
        row.name = u"adjustment"_s;
        row.mode = pick(2) ? Adjustment::Mode::Add : Adjustment::Mode::Share;
        if (pick(2))
            row.selection.environments = {m_environments.first()};
        if (pick(3) == 0 && !m_small.plan.table<Adjustment>().isEmpty())
            row.selection.adjustments = {m_small.plan.table<Adjustment>().at(0).id};
        row.steps = {
            {m_phases.at(pick(2)),
             {Percent::fromWhole(10), Percent::fromRaw(pick(100) * 1'000'000 + 7), Percent::fromWhole(150)},
             {}}};
        m_small.add(row);
    }

    QRandomGenerator m_random;
    SmallPlan m_small;
    OptionId m_option;
    QList<EnvironmentId> m_environments;
    QList<PhaseId> m_phases;
    QList<RateId> m_rates;
};

} // namespace stratoplan::test
