// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestAdjustments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addPutsAPercentageOnTop();
    void rangeOfPercentGivesRangeOfCost();
    void shareCountsOnlyPartOfItsLines();
    void adjustmentNeverCoversItself();
    void namedAddedLineIsCovered();
    void percentageHoldsFromItsPhaseOn();
    void linesWithoutPriceAreLeftOut();

private:
    Adjustment adjustment(const char *name, Adjustment::Mode mode, const Range<Percent> &percent)
    {
        Adjustment row;
        row.option = m_option;
        row.name = QString::fromLatin1(name);
        row.mode = mode;
        row.steps = {{PhaseId(), percent}};
        return row;
    }
    Range<Money> total() { return evaluate(m_small.plan, m_option, Basis::Stated).total(0).amount; }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
    EnvironmentId m_staging;
};

static Range<Percent> percent(int whole)
{
    return Range(Percent::fromWhole(whole));
}

void TestAdjustments::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    m_staging = m_small.environment("Staging");
}

void TestAdjustments::addPutsAPercentageOnTop()
{
    m_small.stated(m_option, m_production, "a", Range(dollars("6550")));
    m_small.stated(m_option, m_staging, "b", Range(dollars("500")));
    Adjustment high = adjustment("HA", Adjustment::Mode::Add, percent(30));
    high.selection.environments = {m_production};
    m_small.add(high);
    QCOMPARE(total(), Range(dollars("9015"))); // 6,550 + 500 + 1,965
}

void TestAdjustments::rangeOfPercentGivesRangeOfCost()
{
    m_small.stated(m_option, m_production, "a", Range(dollars("1000")));
    m_small.add(adjustment("DR", Adjustment::Mode::Add,
                           {Percent::fromWhole(25), Percent::fromWhole(30), Percent::fromWhole(40)}));
    QCOMPARE(total(), Range<Money>(dollars("1250"), dollars("1300"), dollars("1400")));
}

void TestAdjustments::shareCountsOnlyPartOfItsLines()
{
    const ComponentId shared = m_small.stated(m_option, m_production, "security", Range(dollars("1000")));
    m_small.stated(m_option, m_production, "rest", Range(dollars("10")));
    Adjustment share = adjustment("60 % of the security stack", Adjustment::Mode::Share, percent(60));
    share.selection.components = {shared};
    m_small.add(share);
    QCOMPARE(total(), Range(dollars("610")));
}

void TestAdjustments::adjustmentNeverCoversItself()
{
    m_small.stated(m_option, m_production, "a", Range(dollars("100")));
    m_small.add(adjustment("first", Adjustment::Mode::Add, percent(10)));
    m_small.add(adjustment("second", Adjustment::Mode::Add, percent(10)));
    QCOMPARE(total(), Range(dollars("120"))); // each over the line alone
}

void TestAdjustments::namedAddedLineIsCovered()
{
    m_small.stated(m_option, m_production, "a", Range(dollars("100")));
    const AdjustmentId first = m_small.add(adjustment("first", Adjustment::Mode::Add, percent(10)));
    Adjustment second = adjustment("tax on the first", Adjustment::Mode::Add, percent(50));
    second.selection.adjustments = {first};
    m_small.add(second);
    QCOMPARE(total(), Range(dollars("115"))); // 100 + 10 + half of 10
}

void TestAdjustments::percentageHoldsFromItsPhaseOn()
{
    PlanInfo info = m_small.plan.info();
    info.horizon = 2;
    m_small.plan.table<PlanInfo>().replace(info);
    const PhaseId scale = m_small.phase("Scale", info.start + 1);
    m_small.stated(m_option, m_production, "a", Range(dollars("100")));
    Adjustment late = adjustment("DR", Adjustment::Mode::Add, percent(25));
    late.steps = {{scale, percent(25)}};
    m_small.add(late);
    const CostTable costs = evaluate(m_small.plan, m_option, Basis::Stated);
    QCOMPARE(costs.total(0).amount, Range(dollars("100")));
    QCOMPARE(costs.total(1).amount, Range(dollars("125")));
}

void TestAdjustments::linesWithoutPriceAreLeftOut()
{
    m_small.stated(m_option, m_production, "a", Range(dollars("100")));
    m_small.sizing(m_small.component(m_option, m_production, "unknown"), QuantityInput::of(1));
    const AdjustmentId id = m_small.add(adjustment("HA", Adjustment::Mode::Add, percent(30)));
    QCOMPARE(total(), Range(dollars("130")));
    const Trace trace = explainAdjustment(m_small.plan, id, m_production, m_option, Basis::Stated, 0);
    QCOMPARE(trace.total, Range(dollars("30")));
}

QTEST_APPLESS_MAIN(TestAdjustments)
#include "tst_adjustments.moc"
