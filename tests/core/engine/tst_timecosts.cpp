// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/figures/oncepaid.h"
#include "core/smallplan.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// What months do to a cost: stock that piles up and ages, commitments that lapse, prices that change on a
/// date, machines that rest at night, payments made once.
class TestTimeCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordingsPileUpWithoutLifecycle();
    void recordingsAgeThroughClasses();
    void formulaIsTheQuantityOfItsMonth();
    void wrongFormulaIsUnknownAndSaysWhy();
    void formulaIsExplained();
    void lapsedCommitmentPaysTheOtherRate();
    void renewedCommitmentGoesOn();
    void commitmentOfAllUpfrontIsPaidAgainEachTerm();
    void machinesRestOutsideTheirEnvironmentsHours();
    void committedMachineIsPaidForEveryHour();
    void priceSetByHandCountsFromItsDay();
    void paymentMadeOnceCountsInItsMonth();
    void paymentMadeOnceIsTheTotalsPart();
    void backupsArePaidWhereTheyAreKept();

private:
    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;

    void horizon(int months)
    {
        PlanInfo info = m_small.plan.info();
        info.horizon = months;
        m_small.plan.table<PlanInfo>().replace(info);
    }
    RateId stored(const char *price)
    {
        return m_small.rate(Rate::Time::Month, {{Quantity(), test::price(price)}}, "GB");
    }
    void chargeFor(SizingId sizing, RateId rate, const QString &formula)
    {
        Charge row;
        row.sizing = sizing;
        row.rate = rate;
        row.counts = Charge::Counts::Once;
        row.amount = QuantityInput::by(formula);
        m_small.add(row);
    }
    void recordings()
    {
        Driver row;
        row.key = u"recordings"_s;
        row.points = {{m_small.plan.info().start, {}, Range(quantity("500"))}};
        m_small.add(row);
    }
    [[nodiscard]] CostTable costs(Basis basis = Basis::Catalog) const
    {
        return evaluate(m_small.plan, m_option, basis);
    }
    [[nodiscard]] Money total(int column, Basis basis = Basis::Catalog) const
    {
        return costs(basis).total(column).amount.likely;
    }
    [[nodiscard]] Money year() const
    {
        Money sum = dollars("0");
        const CostTable table = costs();
        for (int column = 0; column < 12; ++column)
            sum += table.total(column).amount.likely;
        return sum;
    }
    SizingId object(const char *name)
    {
        return m_small.sizing(m_small.component(m_option, m_production, name), QuantityInput::of(1));
    }
};

void TestTimeCosts::init()
{
    m_small = {};
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
}

// SequelString's recordings, 500 GB a month; AWS S3 Standard 0.023, Infrequent Access 0.0125, Glacier Instant
// Retrieval 0.004 a GB-month. Month m bills 500 m GB: 0.023 · 500 · (1 + … + 12) = 897.
void TestTimeCosts::recordingsPileUpWithoutLifecycle()
{
    recordings();
    chargeFor(object("Recordings"), stored("0.023"), u"stock(recordings, 0)"_s);
    QCOMPARE(total(0), dollars("11.5"));
    QCOMPARE(total(11), dollars("138"));
    QCOMPARE(year(), dollars("897"));
}

void TestTimeCosts::recordingsAgeThroughClasses()
{
    recordings();
    horizon(24);
    const SizingId sizing = object("Recordings");
    chargeFor(sizing, stored("0.023"), u"stock(recordings, 0, 1)"_s);
    chargeFor(sizing, stored("0.0125"), u"stock(recordings, 1, 3)"_s);
    chargeFor(sizing, stored("0.004"), u"stock(recordings, 3, 12)"_s);
    chargeFor(sizing, stored("0.00099"), u"stock(recordings, 12)"_s);
    QCOMPARE(total(0), dollars("11.5"));
    QCOMPARE(total(1), dollars("17.75"));
    QCOMPARE(total(2), dollars("24"));
    QCOMPARE(total(3), dollars("26"));
    QCOMPARE(total(11), dollars("42"));
    QCOMPARE(year(), dollars("359.25"));
    // Every month by itself: what came in m months ago lies in the class of that age.
    for (int month = 0; month < 24; ++month) {
        qint64 micros = 0; // of a dollar: 500 GB at a price in millionths
        for (int age = 0; age <= month; ++age)
            micros += 500 * (age < 1 ? 23000 : age < 3 ? 12500 : age < 12 ? 4000 : 990);
        QCOMPARE(total(month).micros(), micros);
    }
}

void TestTimeCosts::formulaIsTheQuantityOfItsMonth()
{
    Driver users;
    users.key = u"users"_s;
    users.points = {{Month(2026, 1), {}, Range(quantity("4000"))},
                    {Month(2026, 3), {}, Range(quantity("12000"))}};
    m_small.add(users);
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::by(u"max(2, ceil(users / 5000))"_s)),
                   m_small.monthly("10"));
    QCOMPARE(total(0), dollars("20")); // 4,000 users
    QCOMPARE(total(1), dollars("20")); // 8,000
    QCOMPARE(total(2), dollars("30")); // 12,000
    QCOMPARE(total(11), dollars("30"));
}

void TestTimeCosts::wrongFormulaIsUnknownAndSaysWhy()
{
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::by(u"ceil(usres / 5000)"_s)), m_small.monthly("10"));
    const CostTable table = costs();
    QCOMPARE(table.rows.first().cells.at(0).state, CostCell::State::Unknown);
    QCOMPARE(table.total(0).unknown, 1);
    const QString why = unknownReasons(m_small.plan, m_option, Basis::Catalog, {}).value(nodes);
    QVERIFY2(why.contains(u"usres"_s), qPrintable(why));
}

void TestTimeCosts::formulaIsExplained()
{
    Driver users;
    users.key = u"users"_s;
    users.name = u"Active users"_s;
    users.points = {{Month(2026, 1), {}, Range(quantity("12000"))}};
    m_small.add(users);
    const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
    m_small.charge(m_small.sizing(nodes, QuantityInput::by(u"ceil(users / 5000)"_s)), m_small.monthly("10"));
    const Trace trace = explain(m_small.plan, nodes, Basis::Catalog, 0);
    const auto holds = [&](const QString &label, const QString &value) {
        return std::any_of(trace.facts.begin(), trace.facts.end(), [&](const TraceFact &fact) {
            return fact.label == label && fact.value.contains(value);
        });
    };
    QVERIFY(holds(u"Formula"_s, u"ceil(users / 5000) = 3"_s));
    QVERIFY(holds(u"Active users"_s, u"12,000"_s));
}

void TestTimeCosts::lapsedCommitmentPaysTheOtherRate()
{
    horizon(30);
    const RateId onDemand = m_small.monthly("100");
    const RateId committed = m_small.monthly("60");
    Rate rate = *m_small.plan.find(committed);
    rate.termMonths = 12;
    m_small.plan.table<Rate>().replace(rate);
    m_small.priced(m_option, m_production, "Nodes", committed, "2");
    Commitment commitment;
    commitment.rate = committed;
    commitment.otherwise = onDemand;
    commitment.start = Month(2026, 4);
    commitment.terms = 1;
    m_small.add(commitment);
    QCOMPARE(total(2), dollars("200")); // before it begins
    QCOMPARE(total(3), dollars("120"));
    QCOMPARE(total(14), dollars("120")); // its twelfth month
    QCOMPARE(total(15), dollars("200")); // lapsed
}

void TestTimeCosts::renewedCommitmentGoesOn()
{
    horizon(30);
    const RateId committed = m_small.monthly("60");
    Rate rate = *m_small.plan.find(committed);
    rate.termMonths = 12;
    m_small.plan.table<Rate>().replace(rate);
    m_small.priced(m_option, m_production, "Nodes", committed, "2");
    Commitment commitment;
    commitment.rate = committed;
    commitment.otherwise = m_small.monthly("100");
    m_small.add(commitment);
    QCOMPARE(total(0), dollars("120"));
    QCOMPARE(total(29), dollars("120"));
}

void TestTimeCosts::commitmentOfAllUpfrontIsPaidAgainEachTerm()
{
    horizon(30);
    PlanInfo info = m_small.plan.info();
    info.upfront = UpfrontView::Cash;
    m_small.plan.table<PlanInfo>().replace(info);
    const RateId committed = m_small.monthly("0");
    Rate rate = *m_small.plan.find(committed);
    rate.termMonths = 12;
    rate.upfront = dollars("600");
    m_small.plan.table<Rate>().replace(rate);
    m_small.priced(m_option, m_production, "Nodes", committed, "1");
    Commitment commitment;
    commitment.rate = committed;
    commitment.otherwise = m_small.monthly("80");
    commitment.start = Month(2026, 2);
    commitment.terms = 2;
    m_small.add(commitment);
    QCOMPARE(total(0), dollars("80"));
    QCOMPARE(total(1), dollars("600"));
    QCOMPARE(total(12), dollars("0"));
    QCOMPARE(total(13), dollars("600"));
    QCOMPARE(total(25), dollars("80")); // two terms are over
}

void TestTimeCosts::machinesRestOutsideTheirEnvironmentsHours()
{
    Environment environment = *m_small.plan.find(m_production);
    environment.hours = quantity("220");
    m_small.plan.table<Environment>().replace(environment);
    const RateId machine = m_small.hourly("0.1");
    const RateId balancer = m_small.hourly("0.02");
    PriceItem item = *m_small.plan.find(m_small.plan.find(machine)->item);
    item.category = Category::Compute;
    m_small.plan.table<PriceItem>().replace(item);
    m_small.priced(m_option, m_production, "Machine", machine, "1");
    m_small.priced(m_option, m_production, "Balancer", balancer, "1");
    m_small.priced(m_option, m_production, "Disk", m_small.monthly("0.1"), "50");
    const CostTable table = costs();
    QCOMPARE(table.rows.at(0).cells.at(0).amount.likely, dollars("22"));
    QCOMPARE(table.rows.at(1).cells.at(0).amount.likely, dollars("14.6"));
    QCOMPARE(table.rows.at(2).cells.at(0).amount.likely, dollars("5"));
}

void TestTimeCosts::committedMachineIsPaidForEveryHour()
{
    horizon(14);
    Environment environment = *m_small.plan.find(m_production);
    environment.hours = quantity("220");
    m_small.plan.table<Environment>().replace(environment);
    const RateId onDemand = m_small.hourly("0.1");
    PriceItem item = *m_small.plan.find(m_small.plan.find(onDemand)->item);
    item.category = Category::Compute;
    m_small.plan.table<PriceItem>().replace(item);
    Rate reserved = *m_small.plan.find(onDemand);
    reserved.tiers = {{Quantity(), test::price("0.06")}};
    reserved.termMonths = 12;
    const RateId committed = m_small.add(reserved);
    m_small.priced(m_option, m_production, "Rests", committed, "1");
    QCOMPARE(total(0), dollars("43.8")); // 0.06 × 730: the term runs on
    Commitment commitment;
    commitment.rate = committed;
    commitment.otherwise = onDemand;
    commitment.start = Month(2026, 2);
    commitment.terms = 1;
    m_small.add(commitment);
    QCOMPARE(total(0), dollars("22")); // 0.10 × 220, before it begins
    QCOMPARE(total(1), dollars("43.8"));
    QCOMPARE(total(12), dollars("43.8"));
    QCOMPARE(total(13), dollars("22"));
    Charge charge = m_small.plan.table<Charge>().at(0);
    charge.hours = quantity("100"); // of the machine, not of the term
    m_small.plan.table<Charge>().replace(charge);
    QCOMPARE(total(0), dollars("10"));
    QCOMPARE(total(1), dollars("43.8"));
}

void TestTimeCosts::priceSetByHandCountsFromItsDay()
{
    const RateId rate = m_small.monthly("10");
    m_small.priced(m_option, m_production, "Plan", rate, "1");
    PriceOverride rise;
    rise.rate = rate;
    rise.price = price("12");
    rise.from = QDate(2026, 5, 1);
    m_small.add(rise);
    PriceOverride again = rise;
    again.price = price("15");
    again.from = QDate(2026, 9, 1);
    m_small.add(again);
    QCOMPARE(total(3), dollars("10"));
    QCOMPARE(total(4), dollars("12"));
    QCOMPARE(total(7), dollars("12"));
    QCOMPARE(total(8), dollars("15"));
}

void TestTimeCosts::paymentMadeOnceCountsInItsMonth()
{
    const PhaseId growth = m_small.phase("Growth", Month(2026, 4));
    const ComponentId migration = m_small.stated(m_option, m_production, "Migration", dollars("900"), growth);
    Sizing sizing = m_small.plan.table<Sizing>().at(0);
    QCOMPARE(sizing.component, migration);
    sizing.stated.kind = StatedAmount::Kind::Once;
    m_small.plan.table<Sizing>().replace(sizing);
    QCOMPARE(total(2, Basis::Stated), dollars("0"));
    QCOMPARE(total(3, Basis::Stated), dollars("900"));
    QCOMPARE(total(4, Basis::Stated), dollars("0"));
}

void TestTimeCosts::paymentMadeOnceIsTheTotalsPart()
{
    m_small.stated(m_option, m_production, "Support", dollars("100"));
    m_small.stated(m_option, m_production, "Migration", dollars("900"));
    Sizing once = m_small.plan.table<Sizing>().at(1);
    once.stated.kind = StatedAmount::Kind::Once;
    m_small.plan.table<Sizing>().replace(once);
    for (const Basis basis : {Basis::Stated, Basis::Catalog}) {
        const CostTable table = costs(basis);
        QCOMPARE(table.total(0).amount.likely, dollars("1000"));
        QCOMPARE(oncePaid(m_small.plan, table, 0).likely, dollars("900"));
        QCOMPARE(oncePaid(m_small.plan, table, 1).likely, dollars("0"));
    }
}

void TestTimeCosts::backupsArePaidWhereTheyAreKept()
{
    // 100 GB, of which a copy a day is kept for seven days, in two places: seven copies at a month's end,
    // 1,400 GB at 0.05. From the fourth month on the data are twice as large, and so is every copy kept.
    m_small = {};
    const OptionId aws = m_small.option("AWS");
    const EnvironmentId production = m_small.environment("Production");
    const PhaseId growth = m_small.phase("Growth", Month(2026, 4));
    const PhaseId someDay = m_small.phase("Some day", std::nullopt);
    const ComponentId database = m_small.component(aws, production, "Database");
    const QList<std::pair<PhaseId, const char *>> sizes {{{}, "100"}, {growth, "200"}, {someDay, "1000"}};
    for (const auto &[phase, size] : sizes) {
        Sizing sizing =
            *m_small.plan.find(m_small.sizing(database, QuantityInput::of(Range(quantity(size))), phase));
        sizing.unit = u"GB"_s;
        m_small.plan.table<Sizing>().replace(sizing);
    }
    const ComponentId copies = m_small.component(aws, production, "Copies");
    m_small.charge(m_small.sizing(copies, QuantityInput::by(u"kept"_s)), m_small.monthly("0.05"));
    Backup backup;
    backup.name = u"Database"_s;
    backup.component = database;
    backup.storage = copies;
    backup.every = Duration::fromDays(1);
    backup.keep = Duration::fromDays(7);
    backup.copies = 2;
    m_small.add(backup);
    const CostTable table = evaluate(m_small.plan, aws, Basis::Catalog);
    const CostCells cells = table.rows.at(1).cells;
    QCOMPARE(cells.at(0).amount.likely, dollars("70"));
    QCOMPARE(cells.at(2).amount.likely, dollars("70"));
    QCOMPARE(cells.at(3).amount.likely, dollars("140"));
    // Some day has no month: the steady state.
    QCOMPARE(cells.last().amount.likely, dollars("700"));
    // Without a size nothing is known.
    Sizing first = m_small.plan.table<Sizing>().at(0);
    first.unit = u"node"_s;
    m_small.plan.table<Sizing>().replace(first);
    QCOMPARE(evaluate(m_small.plan, aws, Basis::Catalog).rows.at(1).cells.at(0).state,
             CostCell::State::Unknown);
}

QTEST_GUILESS_MAIN(TestTimeCosts)
#include "tst_timecosts.moc"
