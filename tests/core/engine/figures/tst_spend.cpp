// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// Percentages of what other lines cost: support plans.
class TestSpend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void supportPlanFollowsThePublishedSteps_data();
    void supportPlanFollowsThePublishedSteps();
    void onlyLinesOfItsAccountAreCovered();
    void chosenLinesAreCoveredWhereverTheyAre();
    void sharesCountBeforeThePercentage();
    void addedAdjustmentsMayCoverIt();
    void explainShowsTheSteps();

private:
    ComponentId support()
    {
        const RateId id = m_small.rate(Rate::Time::Spend,
                                       {{Quantity(), price("0.10")},
                                        {quantity("10000"), price("0.07")},
                                        {quantity("80000"), price("0.05")},
                                        {quantity("250000"), price("0.03")}});
        Rate rate = *m_small.plan.find(id);
        rate.minimum = dollars("100");
        m_small.plan.table<Rate>().replace(rate);
        return m_small.priced(m_option, m_production, "Business support", id, "1");
    }
    Money cost(ComponentId component) const
    {
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        return table.rows.at(table.rowOf(component)).cells.first().amount.likely;
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

void TestSpend::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    Option option = *m_small.plan.find(m_option);
    option.provider = QStringLiteral("aws");
    m_small.plan.table<Option>().replace(option);
}

void TestSpend::supportPlanFollowsThePublishedSteps_data()
{
    QTest::addColumn<QString>("spent");
    QTest::addColumn<QString>("cost");
    QTest::newRow("85,000") << "85000"
                            << "6150"; // 1,000 + 4,900 + 250
    QTest::newRow("500, at least 100") << "500"
                                       << "100";
    QTest::newRow("10,000") << "10000"
                            << "1000";
}

void TestSpend::supportPlanFollowsThePublishedSteps()
{
    QFETCH(QString, spent);
    QFETCH(QString, cost);
    const ComponentId plan = support();
    m_small.priced(m_option, m_production, "Everything else", m_small.monthly("1"), qPrintable(spent));
    QCOMPARE(this->cost(plan), *Money::fromString(cost, usd));
}

void TestSpend::onlyLinesOfItsAccountAreCovered()
{
    const ComponentId plan = support();
    m_small.priced(m_option, m_production, "Nodes", m_small.monthly("2000"), "1");
    const RateId atlas = m_small.monthly("5000");
    PriceItem item = *m_small.plan.find(m_small.plan.find(atlas)->item);
    item.provider = QStringLiteral("mongodb");
    m_small.plan.table<PriceItem>().replace(item);
    m_small.priced(m_option, m_production, "Atlas", atlas, "1");
    QCOMPARE(cost(plan), dollars("200"));
}

void TestSpend::chosenLinesAreCoveredWhereverTheyAre()
{
    const ComponentId plan = support();
    const ComponentId nodes = m_small.priced(m_option, m_production, "Nodes", m_small.monthly("2000"), "1");
    m_small.priced(m_option, m_production, "Database", m_small.monthly("3000"), "1");
    Charge charge = m_small.plan.table<Charge>().at(0);
    charge.covers.components = {nodes};
    m_small.plan.table<Charge>().replace(charge);
    QCOMPARE(cost(plan), dollars("200"));
}

void TestSpend::sharesCountBeforeThePercentage()
{
    const ComponentId plan = support();
    const ComponentId nodes = m_small.priced(m_option, m_production, "Nodes", m_small.monthly("5000"), "1");
    Adjustment share;
    share.mode = Adjustment::Mode::Share;
    share.selection.components = {nodes};
    share.steps = {{{}, Range(Percent::fromWhole(60))}};
    m_small.add(share);
    QCOMPARE(cost(plan), dollars("300")); // 10 % of 60 % of 5,000
}

void TestSpend::addedAdjustmentsMayCoverIt()
{
    support();
    m_small.priced(m_option, m_production, "Nodes", m_small.monthly("5000"), "1");
    Adjustment tax;
    tax.name = QStringLiteral("Tax");
    tax.steps = {{{}, Range(Percent::fromWhole(20))}};
    m_small.add(tax);
    const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
    QCOMPARE(table.total(0).amount.likely, dollars("6600")); // (5,000 + 500) × 1.2
}

void TestSpend::explainShowsTheSteps()
{
    const ComponentId plan = support();
    m_small.priced(m_option, m_production, "Everything else", m_small.monthly("1"), "85000");
    const Trace trace = explain(m_small.plan, plan, Basis::Catalog, 0);
    QCOMPARE(trace.lines.first().arithmetic,
             QStringLiteral("10 % of $10,000.00 + 7 % of $70,000.00 + 5 % of $5,000.00"));
}

QTEST_APPLESS_MAIN(TestSpend)
#include "tst_spend.moc"
