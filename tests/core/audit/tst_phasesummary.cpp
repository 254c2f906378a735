// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/phasesummary.h"
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// 1,000 a month in the first quarter of 2026, 1,100 from April on, and a budget in euros.
class PaidInDollars : public SmallPlan
{
public:
    PaidInDollars()
    {
        PlanInfo info = plan.info();
        info.horizon = 6;
        plan.table<PlanInfo>().replace(info);
        const OptionId aws = option("AWS");
        phase("All", Month(2026, 1));
        stated(aws, environment("Production"), "Server", dollars("1000"));
        Driver dear;
        dear.key = u"dear"_s;
        dear.points = {{Month(2026, 1), {}, Range(quantity("0"))},
                       {Month(2026, 3), {}, Range(quantity("0"))},
                       {Month(2026, 4), {}, Range(quantity("1"))},
                       {Month(2026, 6), {}, Range(quantity("1"))}};
        add(dear);
        charge(sizing(component(aws, EnvironmentId(1), "More"), QuantityInput::by(u"dear"_s)),
               monthly("100"));
        Budget budget;
        budget.amount = Range(*Money::fromString(u"1000", Currency::of("EUR")));
        add(budget);
    }
    /// Dollars for a euro from the first of that month on.
    void euroAt(QStringView dollars, Month from)
    {
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = usd;
        rate.rate = *ExchangeRate::fromString(dollars);
        rate.date = QDate(from.year(), from.month(), 1);
        add(rate);
    }
    [[nodiscard]] PhaseSummary summary() const
    {
        return summarizePhases(plan, evaluate(plan, OptionId(1), Basis::Catalog)).first();
    }
};

} // namespace

/// What a phase costs and how it stands to its budget.
class TestPhaseSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMonthFurthestOverItsBudgetCounts();
    void withinItTheMonthNearestToItCounts();
    void withoutARateThereIsNoLimit();
};

void TestPhaseSummary::theMonthFurthestOverItsBudgetCounts()
{
    // The dearest months from April on stay within 1,200; until March 1,000 is 100 over 900.
    PaidInDollars small;
    small.euroAt(u"0.9", Month(2026, 1));
    small.euroAt(u"1.2", Month(2026, 4));
    const PhaseSummary summary = small.summary();
    QCOMPARE(summary.highestColumn, 3);
    QVERIFY(summary.isOverBudget());
    QCOMPARE(summary.budgetColumn, 0);
    QCOMPARE(summary.budgeted.amount.likely, dollars("1000"));
    QCOMPARE(summary.budgetAmount.high, dollars("900"));
    QCOMPARE(summary.overBudget, dollars("100"));
}

void TestPhaseSummary::withinItTheMonthNearestToItCounts()
{
    PaidInDollars small;
    small.euroAt(u"1.25", Month(2026, 1));
    const PhaseSummary summary = small.summary();
    QVERIFY(!summary.isOverBudget());
    QCOMPARE(summary.budgetColumn, 3);
    QCOMPARE(summary.overBudget, dollars("-150"));
    QCOMPARE(summary.budgetUsed, std::optional(Percent::fromWhole(88))); // 1,100 of 1,250
}

void TestPhaseSummary::withoutARateThereIsNoLimit()
{
    QCOMPARE(PaidInDollars().summary().budget, BudgetId());
    QCOMPARE(PaidInDollars().summary().budgetColumn, -1);
}

QTEST_GUILESS_MAIN(TestPhaseSummary)
#include "tst_phasesummary.moc"
