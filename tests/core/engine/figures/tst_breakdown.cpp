// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestBreakdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void headingsAddUpToTheTotal_data();
    void headingsAddUpToTheTotal();
    void environmentInPlaceOfAnotherIsShownAndSaysSo();
    void oneEnvironmentIsCountedEvenInPlaceOfAnother();
    void tagsGroupByTheirValue();

private:
    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
    EnvironmentId m_enterprise;
};

void TestBreakdown::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    m_enterprise = m_small.environment("Enterprise", m_production);
    m_small.stated(m_option, m_production, "one", Range(dollars("450")));
    m_small.stated(m_option, m_production, "two", Range(dollars("1532")));
    m_small.stated(m_option, m_enterprise, "large", Range(dollars("8050")));
}

void TestBreakdown::headingsAddUpToTheTotal_data()
{
    QTest::addColumn<Dimension>("dimension");
    for (const auto &entry : EnumText<Dimension>::names)
        QTest::newRow(entry.name) << entry.value;
}

void TestBreakdown::headingsAddUpToTheTotal()
{
    QFETCH(Dimension, dimension);
    const Breakdown rows =
        breakdown(m_small.plan, evaluate(m_small.plan, m_option, Basis::Stated), dimension);
    CostSum sum;
    for (const BreakdownRow &row : rows.rows) {
        if (row.counted)
            sum += row.sums.at(0);
    }
    QCOMPARE(sum.amount.likely, dollars("1982"));
    QCOMPARE(rows.total.at(0).amount.likely, dollars("1982"));
}

void TestBreakdown::environmentInPlaceOfAnotherIsShownAndSaysSo()
{
    const Breakdown rows =
        breakdown(m_small.plan, evaluate(m_small.plan, m_option, Basis::Stated), Dimension::Environment);
    QCOMPARE(rows.rows.size(), 2);
    QCOMPARE(rows.rows.at(1).title, QStringLiteral("Enterprise"));
    QVERIFY(!rows.rows.at(1).counted);
    QVERIFY(rows.rows.at(1).note.contains(QStringLiteral("Production")));
    QCOMPARE(rows.rows.at(1).sums.at(0).amount.likely, dollars("8050"));
}

void TestBreakdown::oneEnvironmentIsCountedEvenInPlaceOfAnother()
{
    const Breakdown rows = breakdown(m_small.plan, evaluate(m_small.plan, m_option, Basis::Stated),
                                     Dimension::Category, {}, m_enterprise);
    QCOMPARE(rows.total.at(0).amount.likely, dollars("8050"));
}

void TestBreakdown::tagsGroupByTheirValue()
{
    Component tagged = m_small.plan.table<Component>().at(0);
    tagged.tags = {{QStringLiteral("team"), QStringLiteral("core")}};
    m_small.plan.table<Component>().replace(tagged);
    const Breakdown rows = breakdown(m_small.plan, evaluate(m_small.plan, m_option, Basis::Stated),
                                     Dimension::Tag, QStringLiteral("team"));
    QCOMPARE(rows.rows.at(0).title, QStringLiteral("core"));
    QCOMPARE(rows.rows.at(0).sums.at(0).amount.likely, dollars("450"));
}

QTEST_APPLESS_MAIN(TestBreakdown)
#include "tst_breakdown.moc"
