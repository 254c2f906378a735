// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// What lines of one account share: allowances, tiers, minimums.
class TestPools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allowanceSharedByTwoLinesIsGivenOnce();
    void allowanceIsSharedAcrossRatesOfOnePool();
    void ratesOfOnePoolWithOtherTiersKeepTheirPrices();
    void tiersOfOnePoolAreClimbedTogether();
    void accountsShareNothing();
    void firstYearAllowanceEndsAfterTwelveMonths();
    void firstYearBeginsWithTheAccount();
    void accountOpenedLaterHasItsYearThen();
    void minimumIsPaidOnceForAllLines();
    void hoursOfAChargeCountInPlaceOfThePlans();
    void explainSaysWhatIsFree();

private:
    RateId requests(const char *amount, const char *allowance, Rate::Free free = Rate::Free::Always)
    {
        const RateId id = m_small.rate(Rate::Time::Use, {{Quantity(), price(amount)}}, "GB");
        Rate rate = *m_small.plan.find(id);
        rate.free = free;
        rate.allowance = quantity(allowance);
        m_small.plan.table<Rate>().replace(rate);
        return id;
    }
    void pool(RateId id, const char *name)
    {
        Rate rate = *m_small.plan.find(id);
        rate.pool = QString::fromLatin1(name);
        m_small.plan.table<Rate>().replace(rate);
    }
    Money cost(ComponentId component, int column = 0) const
    {
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        return table.rows.at(table.rowOf(component)).cells.at(column).amount.likely;
    }
    AccountId account(ComponentId component, std::optional<Month> opened = {})
    {
        Account row;
        row.option = m_option;
        row.opened = opened;
        const AccountId id = m_small.add(row);
        Component changed = *m_small.plan.find(component);
        changed.account = id;
        m_small.plan.table<Component>().replace(changed);
        return id;
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

void TestPools::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    PlanInfo info = m_small.plan.info();
    info.horizon = 24;
    m_small.plan.table<PlanInfo>().replace(info);
}

void TestPools::allowanceSharedByTwoLinesIsGivenOnce()
{
    // 100 GB free of 300 + 100: 300 charged at 0.09 = 27.00, three quarters of it to the first.
    const RateId rate = requests("0.09", "100");
    const ComponentId first = m_small.priced(m_option, m_production, "Web", rate, "300");
    const ComponentId second = m_small.priced(m_option, m_production, "API", rate, "100");
    QCOMPARE(cost(first), dollars("20.25"));
    QCOMPARE(cost(second), dollars("6.75"));
}

void TestPools::allowanceIsSharedAcrossRatesOfOnePool()
{
    // The same 100 GB, drawn on from two regions: 50 GB each stay free.
    const RateId east = requests("0.09", "100");
    const RateId west = requests("0.09", "100");
    pool(east, "aws/egress");
    pool(west, "aws/egress");
    const ComponentId first = m_small.priced(m_option, m_production, "East", east, "200");
    const ComponentId second = m_small.priced(m_option, m_production, "West", west, "200");
    QCOMPARE(cost(first), dollars("13.5"));
    QCOMPARE(cost(second), dollars("13.5"));
}

void TestPools::ratesOfOnePoolWithOtherTiersKeepTheirPrices()
{
    const RateId east = requests("0.09", "100");
    const RateId tokyo = requests("0.114", "100");
    pool(east, "aws/egress");
    pool(tokyo, "aws/egress");
    const ComponentId first = m_small.priced(m_option, m_production, "East", east, "150");
    const ComponentId second = m_small.priced(m_option, m_production, "Tokyo", tokyo, "50");
    // 75 and 25 GB are free; 75 × 0.09 and 25 × 0.114 are charged.
    QCOMPARE(cost(first), dollars("6.75"));
    QCOMPARE(cost(second), dollars("2.85"));
}

void TestPools::tiersOfOnePoolAreClimbedTogether()
{
    const QList<Tier> tiers {{Quantity(), price("0.10")}, {quantity("100"), price("0.05")}};
    const RateId a = m_small.rate(Rate::Time::Use, tiers, "GB");
    const RateId b = m_small.rate(Rate::Time::Use, tiers, "GB");
    pool(a, "egress");
    pool(b, "egress");
    const ComponentId first = m_small.priced(m_option, m_production, "A", a, "100");
    const ComponentId second = m_small.priced(m_option, m_production, "B", b, "100");
    QCOMPARE(cost(first) + cost(second), dollars("15")); // 100 × 0.10 + 100 × 0.05
    QCOMPARE(cost(first), dollars("7.5"));
}

void TestPools::accountsShareNothing()
{
    const RateId rate = requests("0.09", "100");
    const ComponentId first = m_small.priced(m_option, m_production, "Web", rate, "300");
    const ComponentId second = m_small.priced(m_option, m_production, "API", rate, "100");
    account(second);
    QCOMPARE(cost(first), dollars("18")); // 200 × 0.09
    QCOMPARE(cost(second), dollars("0"));
}

void TestPools::firstYearAllowanceEndsAfterTwelveMonths()
{
    const RateId rate = requests("0.10", "15", Rate::Free::First12Months);
    const ComponentId mail = m_small.priced(m_option, m_production, "Mail", rate, "20");
    QCOMPARE(cost(mail, 0), dollars("0.5"));
    QCOMPARE(cost(mail, 11), dollars("0.5"));
    QCOMPARE(cost(mail, 12), dollars("2"));
}

void TestPools::firstYearBeginsWithTheAccount()
{
    const RateId rate = requests("0.10", "15", Rate::Free::First12Months);
    const ComponentId mail = m_small.priced(m_option, m_production, "Mail", rate, "20");
    account(mail, Month(2025, 10)); // three months before the plan begins
    QCOMPARE(cost(mail, 8), dollars("0.5"));
    QCOMPARE(cost(mail, 9), dollars("2"));
}

void TestPools::accountOpenedLaterHasItsYearThen()
{
    const RateId rate = requests("0.10", "15", Rate::Free::First12Months);
    const ComponentId mail = m_small.priced(m_option, m_production, "Mail", rate, "20");
    account(mail, Month(2026, 7));
    QCOMPARE(cost(mail, 5), dollars("2"));
    QCOMPARE(cost(mail, 6), dollars("0.5"));
    QCOMPARE(cost(mail, 17), dollars("0.5"));
    QCOMPARE(cost(mail, 18), dollars("2"));
}

void TestPools::minimumIsPaidOnceForAllLines()
{
    const RateId id = m_small.rate(Rate::Time::Use, {{Quantity(), price("0.10")}}, "GB");
    Rate rate = *m_small.plan.find(id);
    rate.minimum = dollars("12");
    m_small.plan.table<Rate>().replace(rate);
    const ComponentId first = m_small.priced(m_option, m_production, "A", id, "30");
    const ComponentId second = m_small.priced(m_option, m_production, "B", id, "10");
    QCOMPARE(cost(first), dollars("9")); // 4.00 is below 12.00; shared three to one
    QCOMPARE(cost(second), dollars("3"));
}

void TestPools::hoursOfAChargeCountInPlaceOfThePlans()
{
    const ComponentId build = m_small.priced(m_option, m_production, "Build", m_small.hourly("0.5"), "2");
    Charge charge = m_small.plan.table<Charge>().at(0);
    charge.hours = quantity("220");
    m_small.plan.table<Charge>().replace(charge);
    QCOMPARE(cost(build), dollars("220")); // 2 × 220 × 0.50
}

void TestPools::explainSaysWhatIsFree()
{
    const RateId rate = requests("0.09", "100");
    const ComponentId web = m_small.priced(m_option, m_production, "Web", rate, "300");
    const Trace trace = explain(m_small.plan, web, Basis::Catalog, 0);
    QCOMPARE(trace.lines.first().arithmetic, QStringLiteral("300 GB, 100 of them free: 200 × $0.0900"));
    QCOMPARE(trace.total.likely, dollars("18"));
}

QTEST_APPLESS_MAIN(TestPools)
#include "tst_pools.moc"
