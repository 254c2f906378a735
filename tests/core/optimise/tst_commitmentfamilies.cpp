// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitmentfamilies.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// Which charges of a plan could be committed, and at what prices.
class TestCommitmentFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void componentsOfOneItemAreAFamily();
    void pricesAreThoseOfAUnitAndMonth();
    void demandFollowsThePhases();
    void chargeThatRunsFewerHoursIsAFamilyOfItsOwn();
    void whatRunsOnWhileMachinesRestIsNotApart();
    void environmentInPlaceOfAnotherIsLeftOut();
    void committedAndSpotChargesAreNoFamily();
    void itemWithoutCommittedRatesIsNoFamily();
    void discountChangesTheMonthsItHoldsIn();
    void priceThatDependsOnUsageIsAProblem();
    void unknownQuantityIsNamed();
    void unitsMayComeFromElsewhere();

private:
    /// Another rate of the same item.
    RateId sibling(RateId of, const char *hourly, int termMonths, const char *term, const char *upfront = "0")
    {
        Rate rate = *m_small.plan.find(of);
        rate.term = QString::fromLatin1(term);
        rate.termMonths = termMonths;
        rate.tiers = {{Quantity(), price(hourly)}};
        rate.upfront = dollars(upfront);
        return m_small.add(rate);
    }
    EnvironmentId restingEnvironment()
    {
        Environment row;
        row.name = QStringLiteral("Development");
        row.hours = Quantity::fromWhole(200);
        return m_small.add(row);
    }
    QList<CommitmentFamily> families() const { return commitmentFamilies(m_small.plan, m_option); }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
    RateId m_onDemand;
    RateId m_reserved;
};

void TestCommitmentFamilies::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    m_onDemand = m_small.hourly("0.10");
    m_reserved = sibling(m_onDemand, "0.06", 12, "reserved-1y");
}

void TestCommitmentFamilies::componentsOfOneItemAreAFamily()
{
    const ComponentId web = m_small.priced(m_option, m_production, "Web", m_onDemand, "3");
    const ComponentId jobs = m_small.priced(m_option, m_production, "Jobs", m_onDemand, "2.5");
    m_small.priced(m_small.option("GCP"), m_production, "Elsewhere", m_onDemand, "7");
    QCOMPARE(families().size(), 1);
    const CommitmentFamily family = families().first();
    QCOMPARE(family.components, (QList<ComponentId> {web, jobs}));
    QCOMPARE(family.onDemand, m_onDemand);
    QCOMPARE(family.name, QStringLiteral("item"));
    QCOMPARE(family.hours, Quantity::fromWhole(730));
    QVERIFY(family.problem.isEmpty() && family.leftOut.isEmpty());
    QCOMPARE(family.question.demand, certainDemand(QList<Quantity>(12, quantity("5.5"))));
    const auto plan = bestCommitments(family.question);
    QVERIFY(plan);
    QCOMPARE(plan->without, dollars("4818")); // 12 × 5.5 × 73
    QCOMPARE(plan->cost, dollars("3066")); // 12 × (5 × 43.80 + 0.5 × 73)
}

void TestCommitmentFamilies::pricesAreThoseOfAUnitAndMonth()
{
    const RateId three = sibling(m_onDemand, "0.01", 36, "reserved-3y", "788.40");
    m_small.priced(m_option, m_production, "Web", m_onDemand, "1");
    const CommitmentQuestion asked = families().first().question;
    QCOMPARE(asked.onDemand, QList<Money>(12, dollars("73")));
    QCOMPARE(asked.offers.size(), 2);
    QCOMPARE(asked.offers.at(0).rate, m_reserved);
    QCOMPARE(asked.offers.at(0).termMonths, 12);
    QCOMPARE(asked.offers.at(0).monthly, QList<Money>(12, dollars("43.80")));
    QCOMPARE(asked.offers.at(1).rate, three);
    QCOMPARE(asked.offers.at(1).monthly, QList<Money>(12, dollars("7.30")));
    QCOMPARE(asked.offers.at(1).upfront, QList<Money>(12, dollars("788.40")));
}

void TestCommitmentFamilies::demandFollowsThePhases()
{
    const PhaseId start = m_small.phase("Start", Month(2026, 1));
    const PhaseId growth = m_small.phase("Growth", Month(2026, 5));
    const PhaseId end = m_small.phase("End", Month(2026, 11));
    const ComponentId web = m_small.component(m_option, m_production, "Web");
    m_small.charge(m_small.sizing(web, QuantityInput::of(2), start), m_onDemand);
    m_small.charge(m_small.sizing(web, QuantityInput::of(6), growth), m_onDemand);
    Sizing gone;
    gone.component = web;
    gone.phase = end;
    gone.present = false;
    m_small.add(gone);
    const QList<Quantity> expected = QList<Quantity>(4, quantity("2")) + QList<Quantity>(6, quantity("6"))
        + QList<Quantity>(2, quantity("0"));
    QCOMPARE(families().first().question.demand, certainDemand(expected));
}

void TestCommitmentFamilies::chargeThatRunsFewerHoursIsAFamilyOfItsOwn()
{
    PriceItem machine = m_small.plan.table<PriceItem>().at(0);
    machine.category = Category::Compute;
    m_small.plan.table<PriceItem>().replace(machine);
    m_small.priced(m_option, m_production, "Web", m_onDemand, "1");
    m_small.priced(m_option, restingEnvironment(), "Test machine", m_onDemand, "1");
    QCOMPARE(families().size(), 2);
    const CommitmentFamily office = families().at(1);
    QCOMPARE(office.hours, Quantity::fromWhole(200));
    QCOMPARE(office.question.onDemand.first(), dollars("20"));
    QCOMPARE(office.question.offers.first().monthly.first(), dollars("43.80")); // paid for every hour
}

void TestCommitmentFamilies::whatRunsOnWhileMachinesRestIsNotApart()
{
    // A database, as evaluate() has it: only machines rest.
    m_small.priced(m_option, m_production, "Database", m_onDemand, "1");
    m_small.priced(m_option, restingEnvironment(), "Test database", m_onDemand, "1");
    QCOMPARE(families().size(), 1);
    QCOMPARE(families().first().hours, Quantity::fromWhole(730));
    QCOMPARE(families().first().question.onDemand.first(), dollars("73"));
}

void TestCommitmentFamilies::environmentInPlaceOfAnotherIsLeftOut()
{
    m_small.priced(m_option, m_small.environment("Enterprise", m_production), "Web", m_onDemand, "9");
    QVERIFY(families().isEmpty());
}

void TestCommitmentFamilies::committedAndSpotChargesAreNoFamily()
{
    m_small.priced(m_option, m_production, "Committed", m_reserved, "1");
    m_small.priced(m_option, m_production, "Spot", sibling(m_onDemand, "0.03", 0, "spot"), "1");
    QVERIFY(families().isEmpty());
}

void TestCommitmentFamilies::itemWithoutCommittedRatesIsNoFamily()
{
    m_small.priced(m_option, m_production, "Gateway", m_small.hourly("0.045"), "2");
    QVERIFY(families().isEmpty());
}

void TestCommitmentFamilies::discountChangesTheMonthsItHoldsIn()
{
    m_small.priced(m_option, m_production, "Web", m_onDemand, "1");
    PriceBookEntry entry;
    entry.provider = QStringLiteral("aws");
    entry.discount = Percent::fromWhole(10);
    entry.from = QDate(2026, 7, 1);
    m_small.add(entry);
    const CommitmentQuestion asked = families().first().question;
    QCOMPARE(asked.onDemand.at(5), dollars("73"));
    QCOMPARE(asked.onDemand.at(6), dollars("65.70"));
    QCOMPARE(asked.offers.first().monthly.at(6), dollars("39.42"));
}

void TestCommitmentFamilies::priceThatDependsOnUsageIsAProblem()
{
    Rate rate = *m_small.plan.find(m_onDemand);
    rate.free = Rate::Free::First12Months;
    rate.allowance = Quantity::fromWhole(750);
    m_small.plan.table<Rate>().replace(rate);
    m_small.priced(m_option, m_production, "Web", m_onDemand, "1");
    QCOMPARE(families().first().problem,
             QStringLiteral("What a unit costs depends on how much of it is used."));
}

void TestCommitmentFamilies::unknownQuantityIsNamed()
{
    const ComponentId web = m_small.component(m_option, m_production, "Web");
    m_small.charge(m_small.sizing(web, QuantityInput()), m_onDemand);
    const CommitmentFamily family = families().first();
    QCOMPARE(family.leftOut, QList<ComponentId> {web});
    QCOMPARE(family.question.demand, certainDemand(QList<Quantity>(12)));
}

void TestCommitmentFamilies::unitsMayComeFromElsewhere()
{
    m_small.priced(m_option, m_production, "Web", m_onDemand, "1");
    const auto growing = [](const Sizing &, const Charge &, const Period &period) {
        return std::optional(Quantity::fromWhole(period.month->month()));
    };
    const CommitmentFamily family = commitmentFamilies(m_small.plan, m_option, growing).first();
    QCOMPARE(family.question.demand.at(0).first().units, quantity("1"));
    QCOMPARE(family.question.demand.at(11).first().units, quantity("12"));
    QCOMPARE(familyUnits(m_small.plan, family, plannedUnits(m_small.plan)),
             QList<Quantity>(12, quantity("1")));
}

QTEST_GUILESS_MAIN(TestCommitmentFamilies)
#include "tst_commitmentfamilies.moc"
