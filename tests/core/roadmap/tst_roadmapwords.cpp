// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/roadmap/roadmapwords.h"
#include "support/roadmapplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// What a component costs in each month of a plan with a budget of 100 from January 2026 on.
Plan costing(const QList<const char *> &amounts)
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.horizon = static_cast<int>(amounts.size());
    small.plan.table<PlanInfo>().replace(info);
    const OptionId option = small.option("AWS");
    Driver each;
    each.key = u"each"_s;
    for (int month = 0; month < amounts.size(); ++month)
        each.points.append({Month(2026, 1) + month, {}, Range(quantity(amounts.at(month)))});
    small.add(each);
    const ComponentId seats = small.component(option, small.environment("Production"), "Seats");
    small.charge(small.sizing(seats, QuantityInput::by(u"each"_s)), small.monthly("1"));
    Budget budget;
    budget.name = u"Everything"_s;
    budget.amount = Range(dollars("100"));
    small.add(budget);
    return small.plan;
}

} // namespace

/// What a roadmap says in words.
class TestRoadmapWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgetIsPassedWhenItIs_data();
    void budgetIsPassedWhenItIs();
    void usersSayWhatTheDriverCounts();
    void usersAreWholePeople();
    void usersOfAnUncountedPhaseAreStated();
    void usersSayWhatIsStated();
};

void TestRoadmapWords::budgetIsPassedWhenItIs_data()
{
    QTest::addColumn<QList<const char *>>("amounts");
    QTest::addColumn<QString>("text");
    QTest::newRow("to the end") << QList<const char *> {"90", "110", "130"}
                                << u"Everything: passed from Feb 2026, at most by $30.00 in Mar 2026"_s;
    QTest::newRow("one month") << QList<const char *> {"90", "110", "90"}
                               << u"Everything: passed in Feb 2026, by $10.00"_s;
    QTest::newRow("for a while") << QList<const char *> {"110", "110", "90"}
                                 << u"Everything: passed Jan 2026 to Feb 2026, by $10.00"_s;
    QTest::newRow("kept between") << QList<const char *> {
        "110", "90", "120", "90",
        "150"} << u"Everything: passed in 3 month(s), first in Jan 2026, at most by $50.00 in May 2026"_s;
}

void TestRoadmapWords::budgetIsPassedWhenItIs()
{
    QFETCH(const QList<const char *>, amounts);
    QFETCH(const QString, text);
    const Plan plan = costing(amounts);
    const CostTable costs = evaluate(plan, OptionId(1), Basis::Catalog);
    const Roadmap road = roadmapOf(plan, costs);
    QCOMPARE(road.breaks.size(), 1);
    QCOMPARE(roadmapwords::budgetBreak(plan, costs.timeline, road.breaks.first(), Format()), text);
}

void TestRoadmapWords::usersAreWholePeople()
{
    const DriverCurve users {Range(quantity("262.7")), Range(quantity("500"))};
    QCOMPARE(usersIn(users, 0, 1), std::optional(Range(quantity("263"), quantity("263"), quantity("500"))));
}

void TestRoadmapWords::usersSayWhatTheDriverCounts()
{
    // 20 · 1.25^(n − 1) in months 1 to 8, 9 to 15, 16 to 25 and 26 to 36: not the rounded bounds of its
    // phases.
    const Plan plan = zoptal();
    const Roadmap road = roadmapOf(plan, evaluate(plan, OptionId(1), Basis::Stated));
    QStringList texts;
    for (const RoadmapPhase &phase : road.phases)
        texts.append(roadmapwords::users(*plan.find(phase.phase), Format(), phase.users));
    QCOMPARE(texts, (QStringList {u"20–95"_s, u"119–455"_s, u"568–4,235"_s, u"5,294–49,304"_s}));
    QCOMPARE(roadmapwords::users({}, Format(), Range(quantity("500"))), u"500"_s);
}

void TestRoadmapWords::usersOfAnUncountedPhaseAreStated()
{
    Plan plan = zoptal();
    PlanInfo info = plan.info();
    info.usersDriver.clear();
    plan.table<PlanInfo>().replace(info);
    const Roadmap road = roadmapOf(plan, evaluate(plan, OptionId(1), Basis::Stated));
    QVERIFY(!road.phases.first().users);
    QCOMPARE(roadmapwords::users(plan.table<Phase>().at(0), Format(), road.phases.first().users), u"0–100"_s);
}

void TestRoadmapWords::usersSayWhatIsStated()
{
    Phase phase;
    QCOMPARE(roadmapwords::users(phase, Format()), QString());
    phase.usersLow = quantity("100");
    QCOMPARE(roadmapwords::users(phase, Format()), u"from 100"_s);
    phase.usersHigh = quantity("500");
    QCOMPARE(roadmapwords::users(phase, Format()), u"100–500"_s);
    phase.usersLow = quantity("500");
    QCOMPARE(roadmapwords::users(phase, Format()), u"500"_s);
}

QTEST_GUILESS_MAIN(TestRoadmapWords)
#include "tst_roadmapwords.moc"
