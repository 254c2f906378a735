// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/triggers.h"
#include "core/smallplan.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestDriverTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthGoesOnAfterTheLastPoint();
    void seasonsMultiplyTheirMonths();
    void driversFollowFromOthers();
    void circlesAreNamed();
    void unknownNamesAreNamed();
    void rangesAreCarriedThrough();
    void lagLooksBack();
    void stockPilesUp();
    void stockOfAnUndatedPhaseNeedsAnEnd();
    void monthAndPhaseAreKnown();
    void formulasKnowWhetherACommitmentHolds();
    void phasesBeginWhenTheirTriggersFire();
    void aTriggerThatNeverFiresLeavesItsPhaseUndated();
    void aConditionInWordsIsNotFollowed();

private:
    SmallPlan m_small;
    void driver(const char *key, const char *value, double growth = 0)
    {
        Driver row;
        row.key = QString::fromLatin1(key);
        row.points = {{m_small.plan.info().start, {}, Range(quantity(value))}};
        row.growth = Range(Percent::fromDouble(growth));
        m_small.add(row);
    }
    void derived(const char *key, const char *formula)
    {
        Driver row;
        row.key = QString::fromLatin1(key);
        row.formula = QString::fromLatin1(formula);
        m_small.add(row);
    }
    void horizon(int months)
    {
        PlanInfo info = m_small.plan.info();
        info.horizon = months;
        m_small.plan.table<PlanInfo>().replace(info);
    }
    [[nodiscard]] DriverTable table() const { return DriverTable(m_small.plan, Timeline(m_small.plan)); }
    [[nodiscard]] double at(const char *formula, int month) const
    {
        return table().formula(QString::fromLatin1(formula)).likely.at(static_cast<std::size_t>(month - 1));
    }
    [[nodiscard]] QString problem(const char *formula) const
    {
        return table().formula(QString::fromLatin1(formula)).problem;
    }
};

void TestDriverTable::growthGoesOnAfterTheLastPoint()
{
    m_small = {};
    driver("users", "100", 10);
    QCOMPARE(table().value(u"users"_s, 0)->likely, quantity("100"));
    QCOMPARE(table().value(u"users"_s, 2)->likely, quantity("121"));
}

void TestDriverTable::seasonsMultiplyTheirMonths()
{
    m_small = {};
    Driver row;
    row.key = u"users"_s;
    row.points = {{Month(2026, 1), {}, Range(quantity("100"))}};
    row.seasons = {{12, Percent::fromWhole(150)}};
    m_small.add(row);
    QCOMPARE(at("users", 11), 100.0);
    QCOMPARE(at("users", 12), 150.0);
}

void TestDriverTable::driversFollowFromOthers()
{
    m_small = {};
    derived("requests", "sessions * 10"); // before what it stands on
    derived("sessions", "users * 50");
    driver("users", "3");
    QCOMPARE(at("requests / 3", 1), 500.0);
}

void TestDriverTable::circlesAreNamed()
{
    m_small = {};
    derived("a", "b + 1");
    derived("b", "c + 1");
    derived("c", "a + 1");
    QVERIFY2(problem("a").contains(u"a → b → c → a"_s), qPrintable(problem("a")));
    // Another question meets the same circle from elsewhere; it is a problem there too.
    QVERIFY(!problem("c * 2").isEmpty());
}

void TestDriverTable::unknownNamesAreNamed()
{
    m_small = {};
    QVERIFY(problem("usres * 2").contains(u"usres"_s));
}

void TestDriverTable::rangesAreCarriedThrough()
{
    m_small = {};
    Driver row;
    row.key = u"users"_s;
    row.points = {{Month(2026, 1), {}, {quantity("80"), quantity("100"), quantity("150")}}};
    m_small.add(row);
    const Series falling = table().formula(u"1000 - users"_s);
    QCOMPARE(falling.lowAt(0), 850.0);
    QCOMPARE(falling.likely.at(0), 900.0);
    QCOMPARE(falling.highAt(0), 920.0);
}

void TestDriverTable::lagLooksBack()
{
    m_small = {};
    derived("rising", "month * 10");
    QCOMPARE(at("lag(rising, 2)", 5), 30.0);
    QCOMPARE(at("lag(rising, 2)", 2), 0.0); // nothing came in before the plan
}

void TestDriverTable::stockPilesUp()
{
    m_small = {};
    driver("recordings", "500");
    QCOMPARE(at("stock(recordings, 0)", 1), 500.0);
    QCOMPARE(at("stock(recordings, 0)", 12), 6000.0);
    QCOMPARE(at("stock(recordings, 1, 3)", 1), 0.0);
    QCOMPARE(at("stock(recordings, 1, 3)", 2), 500.0);
    QCOMPARE(at("stock(recordings, 1, 3)", 12), 1000.0);
    QVERIFY(problem("stock(recordings, 3, 1)").contains(u"Ages"_s));
    QVERIFY(problem("stock(nobody, 1)").contains(u"driver"_s));
}

void TestDriverTable::stockOfAnUndatedPhaseNeedsAnEnd()
{
    m_small = {};
    const PhaseId phase = m_small.phase("Scale", std::nullopt);
    Driver row;
    row.key = u"logs"_s;
    row.points = {{std::nullopt, phase, Range(quantity("40"))}};
    m_small.add(row);
    QCOMPARE(at("stock(logs, 0, 3)", 13), 120.0);
    QVERIFY(std::isnan(at("stock(logs, 0)", 13)));
}

void TestDriverTable::monthAndPhaseAreKnown()
{
    m_small = {};
    m_small.phase("MVP", Month(2026, 2));
    m_small.phase("Growth", Month(2026, 4));
    QCOMPARE(at("month * 10 + phase", 1), 10.0);
    QCOMPARE(at("month * 10 + phase", 2), 21.0);
    QCOMPARE(at("month * 10 + phase", 12), 122.0);
}

void TestDriverTable::formulasKnowWhetherACommitmentHolds()
{
    m_small = {};
    horizon(24);
    Rate rate;
    rate.item = m_small.add(PriceItem {});
    rate.termMonths = 12;
    const RateId committed = m_small.add(rate);
    const RateId free = m_small.add(rate);
    QCOMPARE(committed, RateId(1));
    m_small.add(Commitment {{}, committed, free, Month(2026, 3), 1});
    QCOMPARE(at("if(in_term_1, 3, 0)", 2), 0.0);
    QCOMPARE(at("if(in_term_1, 3, 0)", 3), 3.0);
    QCOMPARE(at("if(in_term_1, 3, 0)", 14), 3.0);
    QCOMPARE(at("if(in_term_1, 3, 0)", 15), 0.0);
    QCOMPARE(at("5 * in_term_2", 3), 0.0); // nobody committed to it
    QVERIFY(problem("5 * in_term_3").contains(u"in_term_3"_s)); // there is no such price
    QVERIFY(!problem("5 * in_term_01").isEmpty());
    QVERIFY(table().driversIn(u"in_term_1 + 1"_s).isEmpty());
}

void TestDriverTable::phasesBeginWhenTheirTriggersFire()
{
    // Daily users of 20 that grow 25 % a month pass 100, 500 and 5,000 in months 9, 16 and 26:
    // 20 · 1.25^8 = 119.2, 20 · 1.25^15 = 568.4, 20 · 1.25^25 = 5,293.96; a month before 95.4, 454.7,
    // 4,235.2.
    m_small = {};
    horizon(36);
    driver("daily_users", "20", 25);
    const QList<std::pair<const char *, int>> limits {{"100", 9}, {"500", 16}, {"5000", 26}};
    QList<PhaseId> phases;
    for (const auto &[limit, month] : limits) {
        Trigger trigger;
        trigger.condition = u"daily_users > %1"_s.arg(QLatin1StringView(limit));
        trigger.action = Trigger::Action::BeginPhase;
        const Id<Trigger> id = m_small.add(trigger);
        Phase phase;
        phase.begins = Phase::Begins::OnTrigger;
        phase.trigger = id;
        phases.append(m_small.add(phase));
    }
    const Timeline timeline(m_small.plan);
    QCOMPARE(timeline.size(), 36); // no column beside the months
    for (qsizetype i = 0; i < limits.size(); ++i) {
        const Month expected = m_small.plan.info().start + (limits.at(i).second - 1);
        QCOMPARE(timeline.beginOf(phases.at(i)), std::optional(expected));
        QCOMPARE(timeline.at(limits.at(i).second - 1).phase, phases.at(i));
    }
    QVERIFY(timeline.at(7).phase.isNone());
    QCOMPARE(timeline.at(14).phase, phases.at(0));
}

void TestDriverTable::aTriggerThatNeverFiresLeavesItsPhaseUndated()
{
    m_small = {};
    driver("users", "20", 1);
    Trigger trigger;
    trigger.condition = u"users > 1000"_s;
    Phase phase;
    phase.begins = Phase::Begins::OnTrigger;
    phase.trigger = m_small.add(trigger);
    const PhaseId id = m_small.add(phase);
    const Timeline timeline(m_small.plan);
    QVERIFY(!timeline.beginOf(id));
    QCOMPARE(timeline.size(), 13);
    // The answer follows the plan.
    Driver row = m_small.plan.table<Driver>().at(0);
    row.growth = Range(Percent::fromWhole(100));
    m_small.plan.table<Driver>().replace(row);
    QCOMPARE(Timeline(m_small.plan).beginOf(id), std::optional(Month(2026, 7))); // 20 · 2^6 = 1,280
}

void TestDriverTable::aConditionInWordsIsNotFollowed()
{
    m_small = {};
    Trigger trigger;
    trigger.condition = u"CPU above 70 for a day"_s;
    m_small.add(trigger);
    const TriggerFiring firing = triggerFirings(m_small.plan).first();
    QVERIFY(!firing.month);
    QVERIFY(!firing.problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestDriverTable)
#include "tst_drivertable.moc"
